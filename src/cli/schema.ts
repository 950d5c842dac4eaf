import * as z from "zod";
import { Report, SCHEMA_VERSION } from "../../schemas/report.ts";

/** The JSON Schema (draft 2020-12) of a report as text, as it is kept in `schemas/report.schema.json`. */
export function schemaText(): string {
  const { $schema, ...shape } = z.toJSONSchema(Report);
  const schema = {
    $schema,
    $id: `urn:lawreport:report:${SCHEMA_VERSION}`,
    title: `lawreport report ${SCHEMA_VERSION}`,
    ...shape,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
