import type { FromPage, ToPage } from "../messages.ts";
import type { PreviewView } from "../view.ts";
import { card } from "./card.ts";
import { element } from "./elements.ts";
import { lengths, tasks } from "./lists.ts";

/** How long a change must last before a screen reader is told, in ms. */
const CALM = 700;

/** The two ends of the page: what is shown goes in, what its reader does comes out. */
export interface Page {
  show(message: ToPage): void;
}

/** Fills the page of `html.ts` and keeps it up to date; the keyboard stays where it was. */
export function createPage(tell: (message: FromPage) => void): Page {
  let shown: ToPage | undefined;
  let isUnfolded = true;
  let announcing: ReturnType<typeof setTimeout> | undefined;

  function draw(): void {
    if (shown === undefined) return;
    const content =
      shown.type === "show" ? pageOf(shown.view) : [element("h1", { class: "nothing" }, shown.text)];
    keepingFocus(() => main().replaceChildren(...content));
  }

  function pageOf(view: PreviewView): Node[] {
    const fold = {
      isOpen: isUnfolded,
      toggle() {
        isUnfolded = !isUnfolded;
        draw();
      },
    };
    return [
      header(view, tell),
      card(view, fold),
      lengths(view),
      tasks(view, (task) => tell({ type: "go", task })),
    ];
  }

  function announce(text: string): void {
    clearTimeout(announcing);
    announcing = setTimeout(() => {
      const live = document.getElementById("live");
      if (live && live.textContent !== text) live.textContent = text;
    }, CALM);
  }

  return {
    show(message) {
      if (JSON.stringify(message) === JSON.stringify(shown)) return;
      shown = message;
      draw();
      announce(message.type === "show" ? message.view.announcement : message.text);
    },
  };
}

function main(): HTMLElement {
  return document.getElementById("preview") ?? document.body;
}

function header(
  { heading, about, badge, actions }: PreviewView,
  tell: (message: FromPage) => void,
): HTMLElement {
  const buttons = actions.map(({ id, label }, index) => {
    const style = index === 0 ? "action" : "action second";
    const button = element("button", { type: "button", class: style, "data-key": id }, label);
    button.addEventListener("click", () => tell({ type: "run", action: id }));
    return button;
  });
  return element(
    "header",
    {},
    element(
      "div",
      { class: "title" },
      element("h1", {}, heading),
      element(
        "p",
        { class: "about" },
        about,
        " ",
        element("span", { class: `badge ${badge.level}` }, badge.text),
      ),
    ),
    buttons.length === 0 ? null : element("div", { class: "actions" }, ...buttons),
  );
}

/** Draws anew and gives the focus back to what has the same key, if there still is such a thing. */
function keepingFocus(redraw: () => void): void {
  const key = document.activeElement?.getAttribute("data-key");
  redraw();
  if (key === null || key === undefined) return;
  const keyed = [...document.querySelectorAll<HTMLElement>("[data-key]")];
  keyed.find((it) => it.getAttribute("data-key") === key)?.focus();
}
