/** What TypeScript declarations are made of; comments and white space are left out. */
export interface Token {
  readonly kind: "name" | "literal" | "sign";
  readonly text: string;
}

const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/.*|\s+|(?<name>[\w$]+)|(?<literal>'[^']*'|"[^"]*"|`[^`]*`|-?\d[\d.]*)|(?<sign>=>|\.\.\.|[\s\S])/gy;

/** Reads tokens one after the other. Past the end there are signs without text. */
export interface TokenReader {
  peek(ahead?: number): Token;
  next(): Token;
  /** Steps over the next token and says true, if it has this text. */
  skip(text: string): boolean;
  /** Steps over the next token; throws if it has another text. */
  expect(text: string): void;
  readonly isAtEnd: boolean;
}

/** A reader of the tokens of a text. */
export function readTokens(text: string): TokenReader {
  const tokens = scan(text);
  let index = 0;
  const peek = (ahead = 0): Token => tokens[index + ahead] ?? { kind: "sign", text: "" };
  const reader: TokenReader = {
    peek,
    next() {
      const token = peek();
      index++;
      return token;
    },
    skip(expected) {
      const isThere = peek().text === expected;
      if (isThere) index++;
      return isThere;
    },
    expect(expected) {
      if (reader.skip(expected)) return;
      const around = tokens.slice(Math.max(0, index - 8), index + 8).map((token) => token.text);
      throw new Error(`“${expected}” is missing before “${peek().text}” in: ${around.join(" ")}`);
    },
    get isAtEnd() {
      return index >= tokens.length;
    },
  };
  return reader;
}

function scan(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap(({ groups = {} }): Token[] => {
    if (groups["literal"] !== undefined) return [{ kind: "literal", text: groups["literal"] }];
    if (groups["name"] !== undefined) return [numberOrName(groups["name"])];
    return groups["sign"] === undefined ? [] : [{ kind: "sign", text: groups["sign"] }];
  });
}

function numberOrName(text: string): Token {
  return { kind: /^\d/.test(text) ? "literal" : "name", text };
}
