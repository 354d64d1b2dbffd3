import type { Diagnostic, Message } from "./lsp/protocol.ts";

/** Below this many diagnostics, putting them together from pieces is not faster. */
const FEW = 8;

/**
 * An encoder of messages as the protocol frames them: header and body in one buffer, the body as JSON in UTF-8. It
 * keeps the bytes of each diagnostic as long as the object lives: the protocol has all diagnostics of a file sent
 * whenever one changes, so that most were sent before, and turning them into bytes is most of the work.
 */
export function messageEncoder(): (message: Message) => Buffer {
  const known = new WeakMap<Diagnostic, Buffer>();
  const bytesOf = (diagnostic: Diagnostic): Buffer => {
    const bytes = known.get(diagnostic) ?? Buffer.from(JSON.stringify(diagnostic));
    known.set(diagnostic, bytes);
    return bytes;
  };
  return (message) => {
    const list = listIn(message);
    if (list === undefined) return framed([Buffer.from(JSON.stringify(message))]);
    const items = list.diagnostics.flatMap((diagnostic) => [COMMA, bytesOf(diagnostic)]).slice(1);
    return framed([Buffer.from(list.before), ...items, END]);
  };
}

const COMMA = Buffer.from(",");
const END = Buffer.from("]}}");

/** A body in pieces, behind the header that gives its length. */
function framed(pieces: readonly Buffer[]): Buffer {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`), ...pieces]);
}

/** The diagnostics of a message that reports some, and the JSON up to the first of them; `]}}` follows the last. */
function listIn(message: Message): { before: string; diagnostics: readonly Diagnostic[] } | undefined {
  const { result, params, ...rest } = message as { result?: Report; params?: Report };
  const [carrier, name, content] = result
    ? (["result", "items", result] as const)
    : (["params", "diagnostics", params] as const);
  const { [name]: diagnostics, ...others } = content ?? {};
  if (!Array.isArray(diagnostics) || diagnostics.length < FEW || !diagnostics.every(isDiagnostic))
    return undefined;
  const json = JSON.stringify({ ...rest, [carrier]: { ...others, [name]: [] } });
  return { before: json.slice(0, -END.length), diagnostics };
}

/** A pulled report is a result, a pushed one the parameters of a notification; the list's name differs. */
interface Report {
  readonly items?: readonly unknown[];
  readonly diagnostics?: readonly unknown[];
}

/** Other lists of items, such as completions, have no source. */
function isDiagnostic(item: unknown): item is Diagnostic {
  return typeof item === "object" && item !== null && "source" in item && "range" in item;
}
