import {
  type Disposable,
  type QuickInput,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPickItem,
  window,
} from "vscode";
import type { StepPlace, StepResult } from "./run-steps.ts";

/** What stands around a question. */
export interface Question {
  readonly title: string;
  readonly place: StepPlace;
  /** What to do, in one line. */
  readonly hint: string;
}

/** A text to type. `remark` is shown below what is typed, and renewed with each letter. */
export interface TextQuestion extends Question {
  readonly value: string;
  readonly remark: (typed: string) => string;
}

/** A list to choose from. With `typedItem` it also takes what is typed. */
export interface ListQuestion<I extends QuickPickItem> extends Question {
  readonly items: readonly I[];
  readonly active?: I | undefined;
  readonly value?: string;
  readonly typedItem?: (typed: string) => I | undefined;
}

/** Asks for a text in VS Code's input box. */
export function askText(question: TextQuestion): Promise<StepResult<string>> {
  const { value, remark, hint } = question;
  const input = window.createInputBox();
  Object.assign(input, { value, placeholder: hint, prompt: remark(value) });
  input.onDidChangeValue((typed) => {
    input.prompt = remark(typed);
  });
  return ask(input, question, () => input.value);
}

/** Asks for an item of a list in VS Code's quick pick. */
export function askItem<I extends QuickPickItem>(question: ListQuestion<I>): Promise<StepResult<I>> {
  const { hint, items, active, value = "", typedItem } = question;
  const input = window.createQuickPick<I>();
  const show = (typed: string) => {
    const own = typed === "" ? undefined : typedItem?.(typed);
    input.items = own ? [own, ...items] : items;
  };
  Object.assign(input, { value, placeholder: hint, matchOnDescription: true, matchOnDetail: true });
  show(value);
  if (active) input.activeItems = [active];
  if (typedItem) input.onDidChangeValue(show);
  return ask(input, question, () => input.activeItems[0]);
}

/** What quick pick and input box have in common. */
interface Box extends QuickInput {
  buttons: readonly QuickInputButton[];
  readonly onDidAccept: (listener: () => void) => Disposable;
  readonly onDidTriggerButton: (listener: (button: QuickInputButton) => void) => Disposable;
}

/** Shows a box until it is answered. It stays while the writer looks something up in another window. */
function ask<V>(box: Box, { title, place }: Question, read: () => V | undefined): Promise<StepResult<V>> {
  const { number, count } = place;
  Object.assign(box, {
    title,
    step: count > 1 ? number : undefined,
    totalSteps: count > 1 ? count : undefined,
  });
  box.ignoreFocusOut = true;
  box.buttons = number > 1 ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const finish = (result: StepResult<V>) => {
      resolve(result);
      box.dispose();
    };
    box.onDidAccept(() => {
      const value = read();
      if (value !== undefined) finish({ value });
    });
    box.onDidTriggerButton(() => finish("back"));
    box.onDidHide(() => finish("cancel"));
    box.show();
  });
}
