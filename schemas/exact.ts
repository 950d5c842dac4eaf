type Test = (value: unknown) => boolean;

/** As much of JSON Schema as `report.schema.json` has. */
interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
}

/** Those of the last row say nothing that the others do not, or that is not asked of every object here. */
const KEYWORDS = new Set([
  ...["type", "properties", "required", "items", "anyOf", "enum", "const", "pattern"],
  ...["minimum", "exclusiveMinimum", "maximum"],
  ...["$schema", "$id", "title", "description", "additionalProperties", "format"],
]);

/**
 * A quick test whether a value is, to the key and in the order of the keys, what the zod schema would give back for it
 * from which the JSON Schema is made. To load zod and to let it read a report would take several times as long.
 *
 * @throws Error where the schema asks for something that there is no test for
 */
export function exactly(schema: JsonSchema): Test {
  const unknown = Object.keys(schema).find((keyword) => !KEYWORDS.has(keyword));
  if (unknown !== undefined) throw new Error(`no test for ${unknown}`);
  const { type, anyOf, pattern, minimum, exclusiveMinimum, maximum } = schema;
  if (anyOf !== undefined) return nullable(anyOf);
  if (typeof type === "object") return nullable(type.map((one) => ({ ...schema, type: one })));
  if (schema.enum !== undefined || schema.const !== undefined) {
    const values = new Set(schema.enum ?? [schema.const]);
    return (value) => values.has(value);
  }
  switch (type) {
    case "object":
      return objectTest(schema.properties ?? {}, schema.required ?? []);
    case "array":
      return arrayTest(exactly(schema.items ?? {}));
    case "string":
      return pattern === undefined ? (value) => typeof value === "string" : patternTest(new RegExp(pattern));
    case "integer": {
      if (maximum !== Number.MAX_SAFE_INTEGER) throw new Error("no test for an integer's maximum");
      const least =
        exclusiveMinimum === undefined ? (minimum ?? Number.NEGATIVE_INFINITY) : exclusiveMinimum + 1;
      return (value) => Number.isSafeInteger(value) && (value as number) >= least;
    }
    case "number":
      if ((minimum ?? exclusiveMinimum ?? maximum) !== undefined)
        throw new Error("no test for a number's bounds");
      return Number.isFinite;
    case "boolean":
      return (value) => typeof value === "boolean";
    default:
      throw new Error(`no test for the type ${type}`);
  }
}

/** Where in a value it does not fit the schema: `.metrics[3].value`. */
export function misfit({ properties, items }: JsonSchema, value: unknown): string {
  const parts: [string, JsonSchema, unknown][] = [];
  if (properties && typeof value === "object" && value !== null)
    for (const [name, inner] of Object.entries(properties))
      parts.push([`.${name}`, inner, (value as Record<string, unknown>)[name]]);
  if (items && Array.isArray(value))
    for (const [at, item] of value.entries()) parts.push([`[${at}]`, items, item]);
  const [name, inner, part] = parts.find(([, inner, part]) => !exactly(inner)(part)) ?? [];
  return name === undefined ? "" : name + misfit(inner!, part);
}

function nullable(choices: readonly JsonSchema[]): Test {
  const [inner, ...others] = choices.filter(({ type }) => type !== "null").map(exactly);
  if (inner === undefined || others.length > 0 || choices.length === 1)
    throw new Error("no test for a choice other than one thing or null");
  return (value) => value === null || inner(value);
}

function objectTest(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): Test {
  const names = Object.keys(properties);
  const optional = names.find((name) => !required.includes(name));
  if (optional !== undefined) throw new Error(`no test for the optional ${optional}`);
  const tests = names.map((name) => exactly(properties[name]!));
  // Most values are strings of which nothing is asked: they need no call.
  const isFree = names.map((name) => takesEveryString(properties[name]!));
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    let at = 0;
    for (const name in value) {
      if (name !== names[at]) return false;
      const item = (value as Record<string, unknown>)[name];
      if (!(typeof item === "string" && isFree[at]) && !tests[at]!(item)) return false;
      at++;
    }
    return at === names.length;
  };
}

const takesEveryString = ({ type, pattern, enum: values, const: only }: JsonSchema) =>
  [type].flat().includes("string") && pattern === undefined && values === undefined && only === undefined;

function arrayTest(element: Test): Test {
  return (value) => {
    if (!Array.isArray(value)) return false;
    // A hole is passed over by `every`, and is no element.
    for (const item of value) if (!element(item)) return false;
    return true;
  };
}

/** Dates come again and again, so the last that fitted is known. */
function patternTest(pattern: RegExp): Test {
  let last = "";
  return (value) => {
    if (value === last && last !== "") return true;
    if (typeof value !== "string" || !pattern.test(value)) return false;
    last = value;
    return true;
  };
}
