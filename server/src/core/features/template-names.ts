import type { Draft, Field, Message } from "../syntax/ast.ts";
import { touches } from "../text.ts";

/** A `Template` field that has a name. */
export interface TemplateName {
  /** The name folded: case and runs of blanks make no other name. */
  readonly name: string;
  readonly field: Field;
  /** The message that it makes a template; undefined in the preamble where no untitled message follows. */
  readonly message: Message | undefined;
}

/** The names of a draft's templates, in order. */
export function templateNames({ preamble, messages }: Draft): TemplateName[] {
  const untitled = messages.find(({ separator }) => separator === undefined);
  const heads = [
    { head: preamble, message: untitled },
    ...messages.map((message) => ({ message, ...message })),
  ];
  return heads.flatMap(({ head, message }) =>
    head.fields
      .filter(({ name, value }) => name === "Template" && value.text !== "")
      .map((field) => ({ name: foldName(field.value.text), field, message })),
  );
}

/** The template's name at a UTF-16 `offset`, its key left out. */
export function templateNameAt(draft: Draft, offset: number): TemplateName | undefined {
  return templateNames(draft).find(({ field }) => touches(field.value.span, offset));
}

/** The form of a template's name in which equal names are equal. */
export function foldName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}
