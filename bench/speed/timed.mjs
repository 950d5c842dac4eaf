import { processor } from "./clock.mjs";

/** Milliseconds by stage since they were last taken. */
const spent = new Map();

/** The same function; what time it takes is added up under its name. */
export function timed(name, stage) {
  return (...args) => {
    const before = processor();
    try {
      return stage(...args);
    } finally {
      spent.set(name, (spent.get(name) ?? 0) + processor() - before);
    }
  };
}

/** Hands out what was added up, and begins anew. */
timed.take = () => {
  const taken = Object.fromEntries(spent);
  spent.clear();
  return taken;
};
