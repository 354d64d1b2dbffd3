import { type BaseName, base, type Property, type Type } from "./model.ts";
import type { TokenReader } from "./tokens.ts";

/** Names that TypeScript and the protocol's own declarations give to base types. */
const BASES: Readonly<Record<string, BaseName>> = {
  string: "string",
  boolean: "boolean",
  null: "null",
  void: "null",
  undefined: "null",
  any: "any",
  unknown: "any",
  object: "object",
  LSPAny: "any",
  LSPObject: "object",
  integer: "integer",
  uinteger: "uinteger",
  decimal: "decimal",
  number: "decimal",
  URI: "URI",
  DocumentUri: "DocumentUri",
};

/** Reads a type; `parameters` are the type parameters around it, which can stand for anything. */
export function parseType(tokens: TokenReader, parameters: readonly string[] = []): Type {
  return list(tokens, "|", "or", () => list(tokens, "&", "and", () => parsePostfix(tokens, parameters)));
}

function list(tokens: TokenReader, sign: string, kind: "or" | "and", item: () => Type): Type {
  tokens.skip(sign);
  const items = [item()];
  while (tokens.skip(sign)) items.push(item());
  const [first] = items;
  return items.length === 1 && first ? first : { kind, items };
}

function parsePostfix(tokens: TokenReader, parameters: readonly string[]): Type {
  let type = parsePrimary(tokens, parameters);
  while (tokens.peek().text === "[" && tokens.peek(1).text === "]") {
    tokens.next();
    tokens.next();
    type = { kind: "array", element: type };
  }
  return type;
}

function parsePrimary(tokens: TokenReader, parameters: readonly string[]): Type {
  const { kind, text } = tokens.peek();
  if (text === "{") return parseObject(tokens, parameters);
  if (text === "(") return parseParenthesis(tokens, parameters);
  if (text === "[") return parseTuple(tokens, parameters);
  tokens.next();
  if (kind === "literal") return { kind: "literal", value: literalValue(text) };
  if (text === "true" || text === "false") return { kind: "literal", value: text === "true" };
  if (text === "typeof" || text === "readonly") return parsePrimary(tokens, parameters);
  if (kind === "name") return parseReference(tokens, text, parameters);
  throw new Error(`no type starts with “${text}”`);
}

/** The value of a literal as it stands in a declaration. */
export function literalValue(text: string): string | number {
  return /^['"`]/.test(text) ? text.slice(1, -1) : Number(text);
}

function parseReference(tokens: TokenReader, first: string, parameters: readonly string[]): Type {
  let name = first;
  while (tokens.skip(".")) name += `.${tokens.next().text}`;
  const args: Type[] = [];
  if (tokens.skip("<")) {
    do args.push(parseType(tokens, parameters));
    while (tokens.skip(","));
    tokens.expect(">");
  }
  if (parameters.includes(name)) return base("any");
  if (name === "LSPArray") return { kind: "array", element: base("any") };
  const [element] = args;
  if ((name === "Array" || name === "ReadonlyArray") && element) return { kind: "array", element };
  const baseName = BASES[name];
  return baseName ? base(baseName) : { kind: "reference", name, args };
}

/** A function can't be sent, so its type is read over and counts as anything. */
function parseParenthesis(tokens: TokenReader, parameters: readonly string[]): Type {
  if (isFunction(tokens)) {
    skipBalanced(tokens);
    tokens.expect("=>");
    parseType(tokens, parameters);
    return base("any");
  }
  tokens.expect("(");
  const type = parseType(tokens, parameters);
  tokens.expect(")");
  return type;
}

function isFunction(tokens: TokenReader): boolean {
  return tokens.peek(1).text === ")" || [":", "?"].includes(tokens.peek(2).text);
}

function parseTuple(tokens: TokenReader, parameters: readonly string[]): Type {
  tokens.expect("[");
  const items: Type[] = [];
  do items.push(parseType(tokens, parameters));
  while (tokens.skip(","));
  tokens.expect("]");
  return { kind: "tuple", items };
}

/** Reads an object's members, from its opening brace to its closing one. */
export function parseObject(tokens: TokenReader, parameters: readonly string[]): Type {
  tokens.expect("{");
  const properties: Property[] = [];
  let others: Type | undefined;
  while (!tokens.skip("}")) {
    if (tokens.peek().text === "[") others = parseOthers(tokens, parameters);
    else properties.push(...parseMember(tokens, parameters));
    if (!tokens.skip(";")) tokens.skip(",");
  }
  return { kind: "structure", properties, others };
}

function parseOthers(tokens: TokenReader, parameters: readonly string[]): Type {
  skipBalanced(tokens);
  tokens.expect(":");
  return parseType(tokens, parameters);
}

/** A property; methods are read over. */
function parseMember(tokens: TokenReader, parameters: readonly string[]): Property[] {
  if (tokens.peek().text === "readonly" && tokens.peek(1).kind !== "sign") tokens.next();
  const token = tokens.next();
  const name = token.kind === "literal" ? String(literalValue(token.text)) : token.text;
  const isOptional = tokens.skip("?");
  if (tokens.peek().text === "(") {
    skipBalanced(tokens);
    tokens.expect(":");
    parseType(tokens, parameters);
    return [];
  }
  tokens.expect(":");
  return [{ name, type: parseType(tokens, parameters), isOptional }];
}

/** Steps over a bracket and everything up to the one that closes it. */
export function skipBalanced(tokens: TokenReader): void {
  let depth = 0;
  do {
    const { kind, text } = tokens.next();
    if (kind === "sign" && "([{".includes(text)) depth++;
    if (kind === "sign" && ")]}".includes(text)) depth--;
  } while (depth > 0 && !tokens.isAtEnd);
}
