/** What an element may be given: attributes by name; `false` and undefined leave one out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What stands in an element; a string becomes text, never markup. */
export type Content = Node | string | null;

/** Makes an HTML element. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.append(...content.filter((it) => it !== null));
  return made;
}

/** Text for screen readers only. */
export function forReaders(text: string): HTMLElement {
  return element("span", { class: "for-readers" }, text);
}

/** A picture of lines, 16 by 16, in the colour of the text around it; screen readers pass over it. */
export function icon(lines: string, kind: string): SVGElement {
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  setAttributes(picture, { viewBox: "0 0 16 16", class: `icon ${kind}`, "aria-hidden": "true" });
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", lines);
  picture.append(path);
  return picture;
}

function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      target.setAttribute(name, value === true ? "" : String(value));
}
