import { inFile } from "../syntax/scene.ts";
import type { Span } from "../text.ts";
import type { Finding, Fix, Related } from "./rule.ts";

/**
 * A finding of a section at its place in the file. A class, as a file's findings are placed anew after each keystroke
 * and most are only listed: what is rarely asked for is moved when it is asked for.
 */
export class PlacedFinding implements Finding {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly message: string;
  readonly span: Span;
  readonly messageIndex: number | undefined;
  readonly #origin: Finding;
  readonly #offset: number;
  readonly #start: number;
  #fixes: readonly Fix[] | undefined;

  /** `offset` and `start` are where the section starts in its scene and in the file, in UTF-16 units. */
  constructor(origin: Finding, offset: number, start: number, messageIndex: number | undefined) {
    this.rule = origin.rule;
    this.severity = origin.severity;
    this.message = origin.message;
    this.span = inFile(origin.span, offset, start);
    this.messageIndex = messageIndex;
    this.#origin = origin;
    this.#offset = offset;
    this.#start = start;
  }

  /** The finding as its section has it. */
  origin(): Finding {
    return this.#origin;
  }

  /** The same objects each time. */
  get fixes(): readonly Fix[] {
    this.#fixes ??= this.#origin.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => this.#moved(edit)),
    }));
    return this.#fixes;
  }

  get related(): readonly Related[] {
    return this.#origin.related?.map((related) => this.#moved(related)) ?? [];
  }

  get evidence(): readonly Span[] {
    return this.#origin.evidence?.map((span) => inFile(span, this.#offset, this.#start)) ?? [];
  }

  #moved<T extends { readonly span: Span }>(one: T): T {
    return { ...one, span: inFile(one.span, this.#offset, this.#start) };
  }
}
