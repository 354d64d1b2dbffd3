import type { Settings } from "./settings.ts";

/** What an option of a rule can be set to. */
export type OptionValue = number | boolean;

export interface NumberOption {
  readonly type: "number";
  readonly default: number;
  readonly minimum: number;
  readonly maximum?: number;
  /** Whether only whole numbers make sense. */
  readonly whole: boolean;
  /** What it sets, in one sentence for the writer. */
  readonly description: string;
}

export interface BooleanOption {
  readonly type: "boolean";
  readonly default: boolean;
  readonly description: string;
}

export type RuleOption = NumberOption | BooleanOption;

type Members = Readonly<Record<string, RuleOption>>;

/** The options of a rule by name. Schema, settings, page and defaults all come from this one value. */
export interface RuleOptions<M extends Members = Members> {
  /** The rule's id. */
  readonly rule: string;
  readonly members: M;
}

/** The values of a rule's options, each of its type. */
export type ValuesOf<M extends Members> = {
  readonly [Name in keyof M]: M[Name] extends NumberOption ? number : boolean;
};

/** Declares the options of the rule with that id; its meta names what this gives. No option may be called `severity`. */
export function declareOptions<const M extends Members>(rule: string, members: M): RuleOptions<M> {
  return { rule, members };
}

/** An option that counts something: a whole number, `minimum` or more. */
export function count(usual: number, description: string, minimum = 1): NumberOption {
  return { type: "number", default: usual, minimum, whole: true, description };
}

/** An option that is a part of a whole, from 0 to `maximum`. */
export function share(usual: number, description: string, maximum = 1): NumberOption {
  return { type: "number", default: usual, minimum: 0, maximum, whole: false, description };
}

/** An option that is on or off. */
export function choice(usual: boolean, description: string): BooleanOption {
  return { type: "boolean", default: usual, description };
}

/** The values that hold for a rule's options; one that is not set, or is set to what it can't be, keeps its default. */
export function optionsOf<M extends Members>(options: RuleOptions<M>, settings: Settings): ValuesOf<M> {
  if (last?.settings !== settings) last = { settings, byRule: new Map() };
  const known = last.byRule.get(options.rule);
  if (known !== undefined) return known as ValuesOf<M>;
  const values = readOptions(options, settings);
  last.byRule.set(options.rule, values);
  return values as ValuesOf<M>;
}

/** The options read of the settings last asked for, by rule id: every message asks for them anew. */
let last: { readonly settings: Settings; readonly byRule: Map<string, ValuesOf<Members>> } | undefined;

function readOptions({ rule, members }: RuleOptions, settings: Settings): ValuesOf<Members> {
  const set = settings.options[rule] ?? {};
  const values = Object.entries(members).map(([name, option]) => {
    const value = Object.hasOwn(set, name) ? set[name] : undefined;
    return [name, isOptionValue(option, value) ? value : option.default];
  });
  return Object.fromEntries(values);
}

/** Whether an option can be set to a value. */
export function isOptionValue(option: RuleOption, value: unknown): value is OptionValue {
  if (option.type === "boolean") return typeof value === "boolean";
  if (typeof value !== "number" || value < option.minimum || value > (option.maximum ?? Number.MAX_VALUE))
    return false;
  return option.whole ? Number.isSafeInteger(value) : Number.isFinite(value);
}

/** What an option can be set to, in words that go on from “must be”. */
export function rangeOf(option: RuleOption): string {
  if (option.type === "boolean") return "true or false";
  const number = option.whole ? "a whole number" : "a number";
  return option.maximum === undefined
    ? `${number}, ${option.minimum} or more`
    : `${number} from ${option.minimum} to ${option.maximum}`;
}
