/** Changes whenever the JSON Schema of a report does; CI holds the two together. */
export const SCHEMA_VERSION = "1.0.0";
