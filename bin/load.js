const { readFileSync } = require("node:fs");
const { basename, dirname, join, resolve } = require("node:path");
const { Script } = require("node:vm");

/** What V8 made of the files of `dist` when they were built. Another version of it can do nothing with that. */
const codeFolder = join(__dirname, "../dist/code", `${process.versions.v8}-${process.arch}`);

const codeFile = (path) => join(codeFolder, basename(path));

/** By their paths the files that were loaded. */
const loaded = new Map();

/**
 * Loads a file and those that it requires by a path as `require` does, but with what V8 made of them before: it compiles
 * every function when it is first called, which takes a fifth of the time that one report needs.
 */
function load(path) {
  const known = loaded.get(path);
  if (known) return known.module.exports;
  const source = `(function (exports, require, module, __filename) {${readFileSync(path, "utf8")}\n})`;
  const script = new Script(source, { filename: path, cachedData: codeOf(path) });
  const module = { exports: {} };
  loaded.set(path, { script, module });
  const requireFrom = (name) => {
    if (name.startsWith(".")) return load(resolve(dirname(path), name));
    return RARE.has(name) ? whenUsed(name) : require(name);
  };
  script.runInThisContext()(module.exports, requireFrom, module, path);
  return module.exports;
}

/** Modules of Node.js that one report does without. They are loaded when something of them is asked for. */
const RARE = new Set(["node:child_process", "node:fs/promises", "node:worker_threads"]);

const whenUsed = (name) => new Proxy({}, { get: (_, key) => require(name)[key] });

/** Undefined where the file was not needed when the code was kept. V8 refuses what does not fit, and compiles anew. */
function codeOf(path) {
  try {
    return readFileSync(codeFile(path));
  } catch {
    return undefined;
  }
}

module.exports = { load, loaded, codeFolder, codeFile };
