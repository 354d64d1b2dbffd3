import type { Meter } from "../meter.ts";
import type { Task } from "../tasks.ts";
import type { PreviewView } from "../view.ts";
import { element, forReaders, icon } from "./elements.ts";

/** How long the texts are, beside what LinkedIn takes. */
export function lengths({ lengths: { heading, meters } }: PreviewView): HTMLElement {
  return element(
    "section",
    { "aria-labelledby": "lengths" },
    element("h2", { id: "lengths" }, heading),
    ...meters.map(meter),
  );
}

function meter({ label, count, sentence, tooltip, min, max, limit, level }: Meter): HTMLElement {
  const end = Math.max(limit, max);
  const bar = element("div", {
    class: "bar",
    role: "meter",
    "aria-label": label,
    "aria-valuemin": 0,
    "aria-valuenow": min,
    "aria-valuemax": end,
    "aria-valuetext": sentence,
  });
  bar.append(
    filling("certain", 0, min / end),
    filling("possible", min / end, max / end),
    ...(end > limit ? [tick(limit / end)] : []),
  );
  return element(
    "div",
    { class: `meter ${level}` },
    element(
      "p",
      { class: "measure" },
      element("span", {}, label),
      element("span", { class: "count", title: tooltip }, count),
    ),
    bar,
    level === "fine" ? null : element("p", { class: "remark", "aria-hidden": "true" }, sentence),
  );
}

/** Set from the script, not in a style attribute, which the page's policy forbids. */
function filling(kind: string, from: number, to: number): HTMLElement {
  const made = element("span", { class: kind });
  made.style.insetInlineStart = `${from * 100}%`;
  made.style.inlineSize = `${(to - from) * 100}%`;
  return made;
}

function tick(place: number): HTMLElement {
  const made = element("span", { class: "limit" });
  made.style.insetInlineStart = `${place * 100}%`;
  return made;
}

/** What is to be done, each a button that leads to its place in the draft. */
export function tasks(
  { tasks: { heading, none, items } }: PreviewView,
  go: (task: number) => void,
): HTMLElement {
  return element(
    "section",
    { "aria-labelledby": "tasks" },
    element("h2", { id: "tasks" }, heading),
    items.length === 0
      ? element("p", { class: "none" }, none)
      : element("ul", { class: "tasks" }, ...items.map((task, index) => item(task, () => go(index)))),
  );
}

function item({ level, levelName, text, detail }: Task, go: () => void): HTMLElement {
  const button = element(
    "button",
    { type: "button", class: "task", "data-key": `${level} ${detail} ${text}` },
    icon(ICONS[level], level),
    forReaders(`${levelName}: `),
    element("span", { class: "what" }, text),
    detail === "" ? null : " ",
    detail === "" ? null : element("span", { class: level === "blank" ? "detail" : "detail rule" }, detail),
  );
  button.addEventListener("click", go);
  return element("li", {}, button);
}

const CIRCLE = "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z";

const ICONS: Readonly<Record<Task["level"], string>> = {
  blank: "M5.5 3H3v10h2.5M10.5 3H13v10h-2.5",
  error: `${CIRCLE}M5.5 5.5l5 5M10.5 5.5l-5 5`,
  warning: "M8 1.8 1.2 14h13.6L8 1.8ZM8 6v4M8 11.6v.9",
  information: `${CIRCLE}M8 7.2v4M8 4.6v.9`,
  hint: "M8 1.8a4.2 4.2 0 0 0-2.2 7.8v1.9h4.4V9.6A4.2 4.2 0 0 0 8 1.8ZM6.3 14h3.4",
};
