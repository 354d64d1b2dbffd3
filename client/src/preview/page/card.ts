import type { ViewPart } from "../part.ts";
import type { PreviewView } from "../view.ts";
import { element, icon } from "./elements.ts";

/** What the fold does when it is pressed. */
export interface Fold {
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** The message as its reader sees it. What only decorates is hidden from screen readers. */
export function card(view: PreviewView, fold: Fold): HTMLElement {
  const { inbox } = view;
  return element(
    "section",
    { class: "seen", "aria-label": view.card },
    inbox &&
      element(
        "div",
        { title: inbox.tooltip },
        element("p", { class: "caption" }, inbox.label),
        element("div", { class: "paper flat row" }, avatar("small"), inboxLine(view.sender, inbox.text)),
      ),
    element("div", { class: "paper" }, sender(view), message(view, fold)),
  );
}

function inboxLine(sender: string, text: string): HTMLElement {
  return element(
    "p",
    { class: "line" },
    element("strong", {}, sender),
    " ",
    element("span", { class: "snippet" }, text),
  );
}

function sender({ sender: name, layout }: PreviewView): HTMLElement {
  return element(
    "div",
    { class: "row" },
    avatar(""),
    element(
      "div",
      { class: "who" },
      element("strong", {}, name),
      element("span", { class: "headline", "aria-hidden": "true" }),
    ),
    layout === "inmail" ? element("span", { class: "tag" }, "InMail") : null,
    layout === "invitation" ? decision() : null,
  );
}

/** Stands for the two buttons of an invitation; nothing can be pressed here. */
function decision(): HTMLElement {
  return element(
    "span",
    { class: "row", "aria-hidden": "true" },
    element("span", { class: "choice" }, icon("M4 4 12 12M12 4 4 12", "")),
    element("span", { class: "choice" }, icon("M3 8.5 6.5 12 13 4.5", "")),
  );
}

function avatar(size: "" | "small"): HTMLElement {
  const person = icon(
    "M8 8.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.8 14.5c0-3 2.3-4.8 5.2-4.8s5.2 1.8 5.2 4.8",
    "",
  );
  return element("span", { class: `avatar ${size}`, "aria-hidden": "true" }, person);
}

function message(view: PreviewView, fold: Fold): HTMLElement {
  const { body, subject, empty, cut } = view;
  const isEmpty = body.shown.length + body.rest.length === 0;
  return element(
    "div",
    { class: view.layout === "inmail" ? "text" : "text bubble" },
    subject && subjectLine(subject),
    isEmpty ? element("p", { class: "missing" }, empty) : null,
    ...marked(body.shown, cut),
    ...(body.rest.length > 0 ? folded(view, fold) : []),
  );
}

function subjectLine({ parts, missing }: NonNullable<PreviewView["subject"]>): HTMLElement {
  if (parts.length === 0) return element("p", { class: "subject missing" }, missing);
  return element("p", { class: "subject" }, ...marked(parts, null));
}

function folded({ body, fold: words, cut }: PreviewView, { isOpen, toggle }: Fold): (Node | string)[] {
  const isCutShown = body.shown.some(({ isLost }) => isLost);
  const button = element(
    "button",
    {
      class: "fold",
      type: "button",
      "aria-expanded": String(isOpen),
      title: words.tooltip,
      "data-key": "fold",
    },
    isOpen ? words.less : words.more,
  );
  button.addEventListener("click", toggle);
  if (!isOpen) return [button];
  const mark = element(
    "span",
    { class: "fold-mark", title: words.tooltip, "aria-hidden": "true" },
    words.more,
  );
  return [mark, ...marked(body.rest, isCutShown ? null : cut), " ", button];
}

/** The pieces of a text, and what is said where the first of them is lost. */
function marked(parts: readonly ViewPart[], cut: string | null): Node[] {
  const first = parts.findIndex(({ isLost }) => isLost);
  return parts.flatMap((part, index) => [
    ...(index === first && cut !== null ? [element("span", { class: "cut" }, cut)] : []),
    piece(part),
  ]);
}

function piece({ text, form, isLost }: ViewPart): Node {
  const shown =
    form === "open" || form === "raw" ? element("mark", { class: form }, text) : plain(text, form);
  return isLost ? element("del", {}, shown) : shown;
}

function plain(text: string, form: "plain" | "filled"): Node {
  return form === "filled" ? element("span", { class: form }, text) : document.createTextNode(text);
}
