import { ErrorCodes, type Position, type Range, ResponseError } from "./protocol.ts";

/**
 * Reads a value that came from a client: gives what of it is known, as it should be, or throws a `ResponseError`
 * that names the place where it is not. The error has nothing of the value: that may be a draft's text.
 */
export type Read<T> = (value: unknown, path: string) => T;

/** The type that a reader gives. */
type Of<R> = R extends Read<infer T> ? T : never;

/** An object with these members; others are left out. */
export function object<M extends Readonly<Record<string, Read<unknown>>>>(
  members: M,
): Read<{ [K in keyof M]: Of<M[K]> }> {
  const readers = Object.entries(members);
  return (value, path) => {
    const fields = record(value, path);
    const result: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      const member = read(
        Object.hasOwn(fields, name) ? fields[name] : undefined,
        path ? `${path}.${name}` : name,
      );
      if (member !== undefined) result[name] = member;
    }
    return result as { [K in keyof M]: Of<M[K]> };
  };
}

/** Any object, as it is. */
export const record: Read<Readonly<Record<string, unknown>>> = (value, path) => {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw malformed(path, "an object");
};

/** Whatever JSON can say. */
export const anything: Read<unknown> = (value) => value;

/** A list. */
export function list<T>(read: Read<T>): Read<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw malformed(path, "a list");
    return value.map((item, index) => read(item, `${path}[${index}]`));
  };
}

/** A list without the items that can't be read: what a client repeats to the server need not fail a request. */
export function soundOf<T>(read: Read<T>): Read<T[]> {
  return (value, path) => {
    const items = list(anything)(value, path);
    return items.flatMap((item) => {
      try {
        return [read(item, path)];
      } catch {
        return [];
      }
    });
  };
}

/** Undefined for what is missing or null, as clients write both. */
export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value, path) => (value === undefined || value === null ? undefined : read(value, path));
}

/** Undefined for what is missing or not as it should be. */
export function soundOr<T>(read: Read<T>): Read<T | undefined> {
  return (value, path) => {
    try {
      return read(value, path);
    } catch {
      return undefined;
    }
  };
}

export const text: Read<string> = (value, path) => {
  if (typeof value === "string") return value;
  throw malformed(path, "a text");
};

/** A text of a form, such as a day. */
export function textLike(pattern: RegExp, form: string): Read<string> {
  return (value, path) => {
    if (typeof value === "string" && pattern.test(value)) return value;
    throw malformed(path, form);
  };
}

/** One of some texts. */
export function oneOf<T extends string>(...texts: readonly T[]): Read<T> {
  return (value, path) => {
    const found = texts.find((known) => known === value);
    if (found !== undefined) return found;
    throw malformed(path, `one of ${texts.join(", ")}`);
  };
}

export const flag: Read<boolean> = (value, path) => {
  if (typeof value === "boolean") return value;
  throw malformed(path, "true or false");
};

/** The biggest number that the protocol has. */
const MOST = 2 ** 31 - 1;

/** A whole number of the protocol's range, from 0; the nearest one for any other number. */
export const count: Read<number> = (value, path) => {
  if (typeof value === "number" && !Number.isNaN(value))
    return Math.min(MOST, Math.max(0, Math.trunc(value))) + 0;
  throw malformed(path, "a number");
};

/** A number, as it is. */
export const number: Read<number> = (value, path) => {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw malformed(path, "a number");
};

/** A whole number, as it is. */
export const integer: Read<number> = (value, path) => {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw malformed(path, "a whole number");
};

/** What has a scheme; all else is checked by those who read what is there. */
export const uri: Read<string> = textLike(/^[a-z][a-z\d+.-]*:/i, "a URI");

export const position: Read<Position> = object({ line: count, character: count });
export const range: Read<Range> = object({ start: position, end: position });

/** By what a client names progress. */
export const token: Read<string | number> = (value, path) => {
  if (typeof value === "string") return value;
  if (typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= MOST) return value;
  throw malformed(path, "a text or a whole number");
};

function malformed(path: string, form: string): ResponseError<never> {
  return new ResponseError(ErrorCodes.InvalidParams, `${path === "" ? "this" : path} should be ${form}`);
}
