import type { TableMetric, TableRecord } from "./record.ts";

/**
 * The one metric that stands in a wide table for an indicator which several metrics of a report claim: a stated total
 * (one that others are parts of) first, then what is a part of nothing, then a part; among equals the first in the text.
 *
 * @param wholes ids of the metrics that others of the report are parts of
 */
export function shownOf(
  claims: readonly TableMetric[],
  wholes: ReadonlySet<string>,
): TableMetric | undefined {
  const rank = ({ id, partOf }: TableMetric) => (wholes.has(id) ? 0 : partOf === null ? 1 : 2);
  return claims.toSorted((a, b) => rank(a) - rank(b) || a.start - b.start)[0];
}

/**
 * The figure that a metric gives to a wide table, null where it gives none: a target, a range, or what is no indicator.
 * The size of a change has an indicator only where the definition asks for one, as that of a growth rate does; of a
 * growth rate a fall counts as negative.
 */
export function figureOf({ indicator, value, unit, change, status }: TableMetric): number | null {
  if (indicator === null || value === null || status !== "actual") return null;
  const figure = Number((value * (PERCENT[unit] ?? 1)).toPrecision(15));
  return change === "down" && indicator.endsWith("growth-rate") ? 0 - figure : figure;
}

/** What a share in another unit is in percent: 九成五 stands beside 95% in a column. */
const PERCENT: Readonly<Record<string, number>> = { 成: 10, "‰": 0.1, "‱": 0.01 };

/** The unit in which a figure stands in a wide table. */
export const unitOf = ({ unit }: TableMetric) => (unit in PERCENT ? "%" : unit);

/** Where a government and its departments report on one region and year, the government's own report comes first. */
export const isGovernments = ({ document }: TableRecord) => /政府$/.test(document.issuer ?? "");
