import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const shared = ["../shared/corpus", "../shared/reports"].map((folder) => join(root, folder));

/** What is measured: the corpus and the reports beside the repository, or where they are not there, the fixtures. */
export const folders = shared.every((folder) => existsSync(folder)) ? shared : [join(root, "fixtures")];

export const paths = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => join(folder, name)),
);

export const files = paths.map((path) => ({ path, bytes: readFileSync(path) }));

export const megabytes = sizeOf(files);

export function sizeOf(some) {
  return some.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
}

/** Files from the whole list, evenly spread, up to so many bytes. */
export function sample(bytes) {
  const every = Math.max(1, Math.floor((megabytes * 1e6) / bytes));
  return files.filter((_, index) => index % every === Math.floor(every / 2));
}

/** The report whose start as a process is measured: the one nearest to 18 KB. */
export const oneReport = files.reduce((best, file) => (off(file) < off(best) ? file : best)).path;

function off({ bytes }) {
  return Math.abs(bytes.length - 18_000);
}
