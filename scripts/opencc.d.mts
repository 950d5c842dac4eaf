export function forms(table: string): Map<string, string[]>;
