import type { Draft, Field, Head, Message } from "./syntax/ast.ts";
import {
  ACCOUNTS,
  type Account,
  type FieldName,
  KINDS,
  type Kind,
  RELATIONS,
  type Relation,
} from "./syntax/fields.ts";

/**
 * The field of that name that holds for a message: its own head's, else the preamble's, and of repeated
 * ones the first. A field without a value says nothing where the other place has one. `Template` makes a
 * template of one message only, so the preamble gives it to the untitled message below it and to no other.
 */
export function fieldOf(message: Message, draft: Draft, name: FieldName): Field | undefined {
  const own = fieldIn(message.head, name);
  if (own !== undefined && own.value.text !== "") return own;
  if (name === "Template" && message.separator !== undefined) return own;
  const shared = fieldIn(draft.preamble, name);
  return shared !== undefined && (own === undefined || shared.value.text !== "") ? shared : own;
}

function fieldIn({ fields }: Head, name: FieldName): Field | undefined {
  for (const field of fields) if (field.name === name) return field;
  return undefined;
}

/** What a message is sent as; an invitation where nothing or something unknown is given. */
export function kindOf(message: Message, draft: Draft): Kind {
  return choiceOf(message, draft, "Kind", KINDS) ?? "invitation";
}

/** How well the writer knows a message's recipient; a stranger where nothing or something unknown is given. */
export function relationOf(message: Message, draft: Draft): Relation {
  return choiceOf(message, draft, "Relation", RELATIONS) ?? "stranger";
}

/** The sender's account; `fallback`, the setting, where nothing or something unknown is given. */
export function accountOf(message: Message, draft: Draft, fallback: Account): Account {
  return choiceOf(message, draft, "Account", ACCOUNTS) ?? fallback;
}

/**
 * Whether a message is a reusable template: whether it has a `Template` field, named or not. The draft
 * tells of the preamble, which is the head of an untitled message; without it that message is no template.
 */
export function isTemplate(message: Message, draft?: Draft): boolean {
  if (fieldIn(message.head, "Template") !== undefined) return true;
  return (
    message.separator === undefined &&
    draft !== undefined &&
    fieldIn(draft.preamble, "Template") !== undefined
  );
}

function choiceOf<Choice extends string>(
  message: Message,
  draft: Draft,
  name: FieldName,
  choices: readonly Choice[],
): Choice | undefined {
  const field = fieldOf(message, draft, name);
  if (field === undefined) return undefined;
  const written = field.value.text.toLowerCase();
  for (const choice of choices) if (choice === written) return choice;
  return undefined;
}
