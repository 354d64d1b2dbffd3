import { fieldOf } from "../message-fields.ts";
import type { Draft, Head, Message } from "../syntax/ast.ts";
import type { LabelUse } from "./label-uses.ts";

/** The part of a file in which one label means one and the same thing. */
export interface LabelScope {
  /** The label folded. */
  readonly name: string;
  /** Whether the top of the file belongs to it: its value for all, or a subject for all that uses the label. */
  readonly isShared: boolean;
  readonly messages: ReadonlySet<Message>;
  /** All uses in the scope, in order. */
  readonly uses: readonly LabelUse[];
}

/**
 * The scope of a label: its message, where that gives it a value or nothing does; the whole file but for the
 * messages with a value of their own, where the value stands in the preamble. A subject in the preamble ties
 * the messages that are sent with it together. `uses` are all of the draft.
 */
export function labelScope(draft: Draft, uses: readonly LabelUse[], use: LabelUse): LabelScope {
  const { name } = use;
  const shared = uses.filter((other) => other.name === name && other.message === undefined);
  const isTied = (message: Message) =>
    (shared.some(({ kind }) => kind === "value") && !overrides(message, draft, name)) ||
    (shared.some(({ kind }) => kind === "placeholder") && inheritsSubject(message, draft));
  const isShared = use.message === undefined || isTied(use.message);
  const messages = new Set(isShared ? draft.messages.filter(isTied) : [use.message ?? []].flat());
  const isInside = ({ message }: LabelUse) => (message === undefined ? isShared : messages.has(message));
  return { name, isShared, messages, uses: uses.filter((other) => other.name === name && isInside(other)) };
}

/** Whether a message's own value of a label holds: a blank one gives way to the preamble's where that says something. */
export function overrides({ head }: Message, { preamble }: Draft, name: string): boolean {
  return saysSomething(head, name) || (hasValue(head, name) && !saysSomething(preamble, name));
}

/** Whether a message is sent with the preamble's subject. */
export function inheritsSubject(message: Message, draft: Draft): boolean {
  const subject = fieldOf(message, draft, "Subject");
  return subject !== undefined && draft.preamble.fields.includes(subject);
}

function hasValue({ values }: Head, name: string): boolean {
  return values.some((value) => value.name === name);
}

/** Of repeated values the first counts. */
function saysSomething({ values }: Head, name: string): boolean {
  return (values.find((value) => value.name === name)?.value.text ?? "") !== "";
}
