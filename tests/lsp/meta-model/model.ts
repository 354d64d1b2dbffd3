/** A type of the protocol, in the kinds that the published meta model has. */
export type Type =
  | { readonly kind: "base"; readonly name: BaseName }
  | { readonly kind: "reference"; readonly name: string; readonly args: readonly Type[] }
  | { readonly kind: "array"; readonly element: Type }
  | { readonly kind: "tuple"; readonly items: readonly Type[] }
  | { readonly kind: "or" | "and"; readonly items: readonly Type[] }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | StructureType;

/** An object: its own properties, and what further properties hold where any name is allowed. */
export interface StructureType {
  readonly kind: "structure";
  readonly properties: readonly Property[];
  readonly others: Type | undefined;
}

export interface Property {
  readonly name: string;
  readonly type: Type;
  readonly isOptional: boolean;
}

/** `any` is whatever JSON can say, `object` any JSON object. */
export type BaseName =
  | "any"
  | "object"
  | "null"
  | "boolean"
  | "string"
  | "URI"
  | "DocumentUri"
  | "integer"
  | "uinteger"
  | "decimal";

/** A request or notification. What it does not have, such as a notification's result, is undefined. */
export interface Message {
  readonly method: string;
  readonly direction: "clientToServer" | "serverToClient" | "both";
  readonly isRequest: boolean;
  readonly params: Type | undefined;
  readonly result: Type | undefined;
  readonly partialResult: Type | undefined;
  readonly registrationOptions: Type | undefined;
  /** The path of the capability by which a client announces it, such as `workspace.configuration`. */
  readonly clientCapability: string | undefined;
}

export interface Model {
  readonly types: ReadonlyMap<string, Type>;
  /** By method. */
  readonly messages: ReadonlyMap<string, Message>;
}

/** A base type. */
export function base(name: BaseName): Type {
  return { kind: "base", name };
}

/** A reference to a type by its name. */
export function reference(name: string): Type {
  return { kind: "reference", name, args: [] };
}
