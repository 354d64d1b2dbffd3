import { base, reference, type Type } from "./model.ts";
import { literalValue, parseObject, parseType, skipBalanced } from "./parse-type.ts";
import { readTokens, type TokenReader } from "./tokens.ts";

/** What a declaration file declares. */
export interface Declarations {
  /** Interfaces, type aliases and enumerations by name. */
  readonly types: Map<string, Type>;
  /** The constants in namespaces, such as `HoverRequest.method`, by their full name. */
  readonly constants: Map<string, Type>;
}

/**
 * Reads the parts of a `.d.ts` file that say what messages look like. Classes, functions and imports are read over.
 * Throws on what is not known, so that nothing is taken for less strict than it is.
 */
export function parseDeclarations(text: string): Declarations {
  const tokens = readTokens(text);
  const declarations: Declarations = { types: new Map(), constants: new Map() };
  while (!tokens.isAtEnd) parseStatement(tokens, declarations);
  return declarations;
}

function parseStatement(tokens: TokenReader, declarations: Declarations): void {
  while (["export", "declare", "default"].includes(tokens.peek().text)) tokens.next();
  const keyword = tokens.next().text;
  if (keyword === "interface") parseInterface(tokens, declarations);
  else if (keyword === "type" && tokens.peek().kind === "name") parseAlias(tokens, declarations);
  else if (keyword === "namespace") parseNamespace(tokens, declarations);
  else if (keyword === "enum") parseEnum(tokens, declarations);
  else if (keyword === "class") skipClass(tokens);
  else if (keyword !== ";") skipStatement(tokens);
}

/** Other names of an interface that it builds on stand beside its own properties. */
function parseInterface(tokens: TokenReader, { types }: Declarations): void {
  const name = tokens.next().text;
  const parameters = parseParameters(tokens);
  const parents: Type[] = [];
  if (tokens.skip("extends")) {
    do parents.push(reference(parentName(tokens, parameters)));
    while (tokens.skip(","));
  }
  const own = parseObject(tokens, parameters);
  types.set(name, parents.length === 0 ? own : { kind: "and", items: [...parents, own] });
}

function parentName(tokens: TokenReader, parameters: readonly string[]): string {
  const parent = parseType(tokens, parameters);
  if (parent.kind !== "reference") throw new Error("an interface builds on what has no name");
  return parent.name;
}

function parseAlias(tokens: TokenReader, { types }: Declarations): void {
  const name = tokens.next().text;
  const parameters = parseParameters(tokens);
  tokens.expect("=");
  types.set(name, parseType(tokens, parameters));
  tokens.expect(";");
}

function parseParameters(tokens: TokenReader): string[] {
  if (!tokens.skip("<")) return [];
  const names: string[] = [];
  do {
    names.push(tokens.next().text);
    if (tokens.skip("extends")) parseType(tokens, names);
    if (tokens.skip("=")) parseType(tokens, names);
  } while (tokens.skip(","));
  tokens.expect(">");
  return names;
}

function parseNamespace(tokens: TokenReader, { constants }: Declarations): void {
  const namespace = tokens.next().text;
  tokens.expect("{");
  while (!tokens.skip("}")) {
    if (tokens.next().text !== "const") {
      skipStatement(tokens);
      continue;
    }
    const name = `${namespace}.${tokens.next().text}`;
    if (tokens.skip("=")) constants.set(name, { kind: "literal", value: literalValue(tokens.next().text) });
    else {
      tokens.expect(":");
      constants.set(name, parseType(tokens));
    }
    tokens.skip(";");
  }
}

/** The protocol's enumerations of this form are open ones: any string will do. */
function parseEnum(tokens: TokenReader, { types }: Declarations): void {
  types.set(tokens.next().text, base("string"));
  skipBalanced(tokens);
}

function skipClass(tokens: TokenReader): void {
  while (tokens.peek().text !== "{" && !tokens.isAtEnd) tokens.next();
  skipBalanced(tokens);
}

function skipStatement(tokens: TokenReader): void {
  while (!tokens.isAtEnd && !tokens.skip(";")) {
    if ("([{".includes(tokens.peek().text)) skipBalanced(tokens);
    else tokens.next();
  }
}
