import type * as z from "zod";

type Test = (value: unknown) => boolean;

/**
 * A quick test whether a value is, to the key and in the order of the keys, what `schema.parse` would give back for it.
 * It is made from the schema, more than twice as fast, and says nothing of the reason where it says no. What it has no
 * quick way for it asks of the schema.
 */
export function exactly(schema: z.core.$ZodType): Test {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const slow: Test = (value) => (schema as z.ZodType).safeParse(value).success;
  switch (def.type) {
    case "object":
      return def.checks?.length ? slow : objectTest(def.shape);
    case "array":
      return def.checks?.length ? slow : arrayTest(exactly(def.element));
    case "nullable": {
      const inner = exactly(def.innerType);
      return (value) => value === null || inner(value);
    }
    case "enum":
    case "literal": {
      const values = new Set<unknown>(def.type === "enum" ? Object.values(def.entries) : def.values);
      return (value) => values.has(value);
    }
    case "boolean":
      return (value) => typeof value === "boolean";
    case "string":
      return stringTest(checksOf(def)) ?? slow;
    case "number":
      return numberTest(checksOf(def)) ?? slow;
    default:
      return slow;
  }
}

function objectTest(shape: z.core.$ZodShape): Test {
  const names = Object.keys(shape);
  const tests = names.map((name) => exactly(shape[name]!));
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    let at = 0;
    for (const name in value) {
      if (name !== names[at] || !tests[at]!((value as Record<string, unknown>)[name])) return false;
      at++;
    }
    return at === names.length;
  };
}

function arrayTest(element: Test): Test {
  return (value) => {
    if (!Array.isArray(value)) return false;
    // A hole is passed over by `every`, and is no element.
    for (const item of value) if (!element(item)) return false;
    return true;
  };
}

interface CheckDef {
  readonly check?: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly value?: unknown;
  readonly inclusive?: boolean;
}

/** The check that a type is by itself, as z.int() and z.iso.date() are, and those that were added to it. */
function checksOf(def: CheckDef & { checks?: z.core.$ZodCheck<never>[] | undefined }): CheckDef[] {
  const added = (def.checks ?? []).map(({ _zod }): CheckDef => _zod.def);
  return def.check === undefined ? added : [def, ...added];
}

function stringTest(checks: readonly CheckDef[]): Test | null {
  const [only, ...more] = checks;
  if (only === undefined) return (value) => typeof value === "string";
  const { check, pattern } = only;
  if (check !== "string_format" || pattern === undefined || pattern.global || more.length > 0) return null;
  return (value) => typeof value === "string" && pattern.test(value);
}

function numberTest(checks: readonly CheckDef[]): Test | null {
  let isKind: Test = Number.isFinite;
  let least = Number.NEGATIVE_INFINITY;
  for (const { check, format, value, inclusive } of checks) {
    if (check === "number_format" && format === "safeint") isKind = Number.isSafeInteger;
    // Zero or more; of integers, more than 0 is 1 or more.
    else if (check === "greater_than" && value === 0 && isKind === Number.isSafeInteger)
      least = inclusive ? 0 : 1;
    else return null;
  }
  return (value) => isKind(value) && (value as number) >= least;
}
