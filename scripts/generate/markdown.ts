/** Text as Markdown that shows it as it stands. What is between backticks stays code. */
export function escapeMarkdown(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : part.replace(/[\\*_[\]<>~]/g, "\\$&")))
    .join("");
}

/** Text for a cell of a table. */
export function cell(text: string): string {
  return escapeMarkdown(text).replaceAll("|", "\\|").replace(/\s+/g, " ");
}

/** A draft as a block of code. */
export function codeBlock(text: string): string {
  return `\`\`\`linkmsg\n${text.replace(/\n+$/, "")}\n\`\`\``;
}

/** Markdown as a quotation. */
export function quote(markdown: string): string {
  return markdown
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}
