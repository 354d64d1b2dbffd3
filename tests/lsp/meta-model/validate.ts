import type { BaseName, Model, Property, Type } from "./model.ts";

/** Where in a value something is wrong, as `result.items[0].range`, and what. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/**
 * Compares a JSON value with a type, strictly: everything required is there, nothing is there that the type does
 * not name, null stands only where the type says null. Empty where the value fits.
 */
export function validate(model: Model, type: Type, value: unknown, path: string): Problem[] {
  const shape = shapeOf(model, type);
  if (shape !== undefined) return validateShape(model, shape, value, path);
  switch (type.kind) {
    case "base":
      return BASE_CHECKS[type.name](value) ? [] : [{ path, message: `is no ${type.name}: ${show(value)}` }];
    case "literal":
      return value === type.value ? [] : [{ path, message: `is not ${show(type.value)}: ${show(value)}` }];
    case "array":
      return validateArray(model, value, () => type.element, path);
    case "tuple":
      return Array.isArray(value) && value.length === type.items.length
        ? validateArray(model, value, (index) => type.items[index], path)
        : [{ path, message: `is not a list of ${type.items.length}: ${show(value)}` }];
    case "or":
      return validateChoice(model, type.items, value, path);
    case "reference":
      return validate(model, lookUp(model, type.name), value, path);
    default:
      throw new Error(`${path}: a type that combines others which are no structures`);
  }
}

const isNumber = (value: unknown) => typeof value === "number" && Number.isFinite(value);
const isInteger = (value: unknown, least: number) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= 2 ** 31 - 1;
const isUri = (value: unknown) => typeof value === "string" && /^[a-z][a-z\d+.-]*:\S*$/i.test(value);

const BASE_CHECKS: Record<BaseName, (value: unknown) => boolean> = {
  any: (value) => value !== undefined,
  object: isObject,
  null: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
  string: (value) => typeof value === "string",
  URI: isUri,
  DocumentUri: isUri,
  integer: (value) => isInteger(value, -(2 ** 31)),
  uinteger: (value) => isInteger(value, 0),
  decimal: isNumber,
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function validateArray(
  model: Model,
  value: unknown,
  elementAt: (index: number) => Type | undefined,
  path: string,
): Problem[] {
  if (!Array.isArray(value)) return [{ path, message: `is no list: ${show(value)}` }];
  return value.flatMap((item, index) => {
    const type = elementAt(index);
    return type === undefined ? [] : validate(model, type, item, `${path}[${index}]`);
  });
}

/** Where no choice fits, the problems with the one that comes nearest. */
function validateChoice(model: Model, items: readonly Type[], value: unknown, path: string): Problem[] {
  const outcomes = items.map((item) => validate(model, item, value, path));
  const [nearest = []] = outcomes.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  return outcomes.some((problems) => problems.length === 0) ? [] : nearest;
}

/** How far into the value the first problem lies: the type whose tag and form fit gets furthest. */
function depth(problems: readonly Problem[]): number {
  return Math.min(...problems.map(({ path }) => path.length));
}

/** An object's properties by name, and the type of further ones where any are allowed. */
interface Shape {
  readonly properties: ReadonlyMap<string, Property>;
  readonly others: Type | undefined;
}

function validateShape(model: Model, shape: Shape, value: unknown, path: string): Problem[] {
  if (!isObject(value)) return [{ path, message: `is no object: ${show(value)}` }];
  const missing = [...shape.properties.values()]
    .filter(({ name, isOptional }) => !isOptional && !Object.hasOwn(value, name))
    .map(({ name }) => ({ path, message: `has no property “${name}”` }));
  const present = Object.entries(value).flatMap(([name, item]) => {
    const type = shape.properties.get(name)?.type ?? shape.others;
    return type === undefined
      ? [{ path, message: `has an unknown property “${name}”` }]
      : validate(model, type, item, `${path}.${name}`);
  });
  return [...missing, ...present];
}

/** The properties of a type that is an object, those of all its parts together; undefined for other types. */
function shapeOf(model: Model, type: Type): Shape | undefined {
  if (type.kind === "reference") return shapeOf(model, lookUp(model, type.name));
  if (type.kind === "structure") return { properties: byName(type.properties), others: type.others };
  if (type.kind !== "and") return undefined;
  const shapes = type.items.map((item) => shapeOf(model, item));
  if (!shapes.every((shape) => shape !== undefined)) return undefined;
  return {
    properties: new Map(shapes.flatMap(({ properties }) => [...properties])),
    others: shapes.find(({ others }) => others !== undefined)?.others,
  };
}

function byName(properties: readonly Property[]): Map<string, Property> {
  return new Map(properties.map((property) => [property.name, property]));
}

function lookUp({ types }: Model, name: string): Type {
  const type = types.get(name);
  if (type === undefined) throw new Error(`the protocol has no type ${name}`);
  return type;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
