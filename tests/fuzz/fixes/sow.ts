import { readdirSync, readFileSync } from "node:fs";
import { templates } from "../../../server/src/core/generated/templates.ts";
import { choose, type Random } from "../../syntax/random-text.ts";

/** Mistakes that go between two words of a text. */
const PIECES: readonly string[] = [
  ...["{{first_name}}", "{{ contact.company }}", "{first}", "%FIRSTNAME%", "<<name>>", "*|FNAME|*", "$name"],
  ...["[[MISSING TOKEN - city]]", "--First Name=", "{% if x %}", "<First Name>", "FIRST_NAME", "___"],
  ...[
    "[NAME",
    "NAME]",
    "[]",
    "[ ]",
    "[|]",
    "[[NAME]]",
    "[TOPIC|",
    "[A—b,",
    "[NAME|there]",
    "[NAME]",
    "[N/A]",
  ],
  ...[
    "**deals**",
    "__very__",
    "_soft_",
    "`code`",
    "~~old~~",
    "[here](https://example.org/a_b)",
    "![](x.png)",
  ],
  ...["PLEASE READ", "THIS IS BIG NEWS", "WOW!!!", "Really??", "!!!!", "ok!?!", "LOGISTIK GMBH"],
  ...["𝗵𝗲𝗹𝗹𝗼", "𝓱𝓲", "𝟭𝟮", "ｗｉｄｅ", "I never", "never", "synergy", "circle back", "🚀🚀🚀", "🎉 🎉 🎉 🎉"],
  ...[
    "null",
    "undefined",
    "N/A",
    "[object Object]",
    "Hi ,",
    "Hi , thanks",
    "Dear Sir",
    "—",
    "\\[",
    "\\",
    "…",
  ],
  ...["I love your content", "Great profile!", "I came across your profile and was impressed"],
];

/** Lines that stand by themselves. */
const LINES: readonly string[] = [
  "# Title",
  "## Part",
  "- one\n- two",
  "1. one\n2. two",
  "> said",
  "---",
  "***",
  "```",
];

/** Head lines that are wrong, or that make another wrong. */
const HEADS: readonly string[] = [
  ...[
    "Kind: invitation",
    "Kind: inmail",
    "Kind: invit",
    "Kind: Mesage",
    "Kind:",
    "Kind: reply",
    "Knid: message",
  ],
  ...["To: Ana Silva", "To: Bea", "To:", "Too: Ana", "Relation: 2nd", "Relation: second", "Relation: friend"],
  ...[
    "Account: premium",
    "Account: premum",
    "Subject: Maps",
    "Subject: AN OFFER!!!",
    "Subject: {{topic}}",
    "Subject:",
  ],
  ...["Sent: 2026-11-01", "Sent: yesterday", "Template: after a talk", "Category: peer", "Catgory: peer"],
  ...["[TOPIC]: parcels", "[TOPIC]: [NAME]", "[NAME]: N/A", "[TOPIC:] parcels", "[]: x", "[Unused]: here"],
  ...["// linkmsg-ignore never", "// linkmsg-ignore nevr, pitch", "// linkmsg-ignore", "// a note"],
];

/** The ready-made templates without their tab stops, and the messages of the corpus. */
function readTexts(): readonly string[] {
  const bodies = templates.map(({ body }) =>
    body
      .replace(/\$\{\d+:([^}]*)\}/g, "$1")
      .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, "$1")
      .replace(/\$\d+/g, ""),
  );
  const folder = new URL("../../corpus/train/", import.meta.url);
  const corpus = readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(new URL(file, folder), "utf8").split("\n"))
    .filter((line, index) => line !== "" && index % 7 === 0)
    .map((line) => String(JSON.parse(line).text));
  return [...bodies, ...corpus];
}

const texts = readTexts();

/** A draft of one to four messages that say something, with mistakes sown into heads and texts. */
export function sownDraft(random: Random): string {
  const count = 1 + below(random, 4);
  const preamble = random() < 0.4 ? `${heads(random)}\n` : "";
  const messages = Array.from({ length: count }, (_, index) => message(index, count, random));
  const text = preamble + messages.join("\n");
  return random() < 0.15 ? text.replaceAll("\n", "\r\n") : text;
}

function message(index: number, count: number, random: Random): string {
  const title =
    count > 1 || random() < 0.5 ? `### ${choose(["Ana", "Bea, at work", ""], random)} ${index}\n` : "";
  return `${title}${title === "" ? "" : heads(random)}\n${body(random)}\n`;
}

function heads(random: Random): string {
  return Array.from({ length: below(random, 4) }, () => `${choose(HEADS, random)}\n`).join("");
}

function body(random: Random): string {
  let text = choose(texts, random);
  if (random() < 0.1) text = `${text} ${text} ${text}`;
  for (let count = below(random, 5); count > 0; count--) text = sow(text, random);
  return text;
}

/** Puts one mistake into a text, between two of its words; or between two of its lines; or into its letters. */
function sow(text: string, random: Random): string {
  const place = random();
  if (place < 0.15) return between(text, "\n", `${choose(LINES, random)}\n`, random);
  if (place < 0.25) return between(text, " ", "", random, (rest) => capitals(rest, random));
  if (place < 0.35) return text.replace(/[.?]/, choose(["!!!", "??", "?!", " !", "!!"], random));
  return between(text, " ", `${choose(PIECES, random)} `, random);
}

function capitals(rest: string, random: Random): string {
  const end = 10 + below(random, 30);
  return rest.slice(0, end).toUpperCase() + rest.slice(end);
}

/** Inserts behind a separator, and may change what follows. */
function between(
  text: string,
  separator: string,
  piece: string,
  random: Random,
  change = (rest: string) => rest,
): string {
  const at = text.indexOf(separator, below(random, text.length + 1));
  const place = at === -1 ? 0 : at + separator.length;
  return text.slice(0, place) + piece + change(text.slice(place));
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}
