/** Milliseconds on the wall. */
export const wall = () => performance.now();

/** Milliseconds that the processor spent on this process, the garbage collector included. */
export function processor() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
