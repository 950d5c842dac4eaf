import packageJson from "../../../package.json" with { type: "json" };
import { all } from "../../checks/checks.ts";
import { serialise } from "../format.ts";
import type { CheckFormat, PlacedTerm, Shown } from "./format.ts";

/** SARIF 2.1.0, which code scanning services read: one run, whose results are written one by one. */
export const sarif: CheckFormat = {
  open: () => {
    const rules = all.map(({ id, compares, tolerance }) => ({
      id,
      shortDescription: { text: compares },
      fullDescription: { text: `${compares}. Tolerance: ${tolerance}.` },
    }));
    const driver = { name: "lawreport", version: packageJson.version, rules };
    return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${serialise({ driver })},"columnKind":"utf16CodeUnits","results":[`;
  },
  finding: (finding, index) => (index > 0 ? ",\n" : "\n") + serialise(resultOf(finding)),
  close: () => "\n]}]}\n",
};

/** By the standard only what fails has a level. A question is shown as a warning, or nobody would see it. */
const LEVELS = {
  broken: { kind: "fail", level: "error" },
  undecided: { kind: "fail", level: "warning" },
  holds: { kind: "pass", level: "none" },
} as const;

function resultOf({ rule, status, message, terms }: Shown): object {
  const [first, ...others] = terms.map(locationOf);
  return {
    ruleId: rule,
    ruleIndex: all.findIndex(({ id }) => id === rule),
    ...LEVELS[status],
    message: { text: message },
    locations: [first],
    ...(others.length > 0 && {
      relatedLocations: others.map((location, id) => ({ id: id + 1, ...location })),
    }),
  };
}

function locationOf({ path, line, column, text, start, end }: PlacedTerm): object {
  const endColumn = /[\r\n]/.test(text) ? {} : { endColumn: column + text.length };
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: {
        startLine: line,
        startColumn: column,
        ...endColumn,
        charOffset: start,
        charLength: end - start,
      },
    },
  };
}

/** Every part is escaped: a colon in the first would make a scheme of it, and half a surrogate pair is no URI. */
function uriOf(path: string): string {
  return path
    .replaceAll("\\", "/")
    .split("/")
    .map((part) => encodeURIComponent(Buffer.from(part).toString()))
    .join("/");
}
