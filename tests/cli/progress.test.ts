import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { progressOn } from "../../src/cli/batch/progress.ts";
import { complain } from "../../src/cli/messages.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What stderr gets, and the progress bar's screen with it, so that their order shows. */
function screen(columns: number, isTTY = true) {
  const written: string[] = [];
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  vi.spyOn(process.stderr, "write").mockImplementation(write);
  return { columns, isTTY, write, written };
}

test("on a terminal: a line drawn anew, once the run has lasted a while, and gone at its end", async () => {
  const terminal = screen(80);
  const progress = progressOn(terminal, async () => 1000);
  await vi.advanceTimersByTimeAsync(1000);
  expect(terminal.written).toEqual([]);
  for (let i = 0; i < 500; i++) progress.count(i < 2);
  await vi.advanceTimersByTimeAsync(4000);
  expect(terminal.written.at(-1)).toBe(
    "\r[==========          ] 500 of 1000 done, 2 failed, 100 a second, 0:05 left\x1b[K",
  );
  progress.end();
  expect(terminal.written.at(-1)).toBe("\r\x1b[K");
});

test("a message stands above it", async () => {
  const terminal = screen(30);
  const progress = progressOn(terminal, async () => 10);
  progress.count(false);
  await vi.advanceTimersByTimeAsync(2000);
  terminal.written.length = 0;
  complain("a.txt", "bad\x1b[2J");
  progress.end();
  complain("b.txt", "bad");
  expect(terminal.written).toEqual([
    "\r\x1b[K",
    "a.txt: bad\\u001b[2J\n",
    "\r[==                  ] 1 of 1\x1b[K",
    "\r\x1b[K",
    "b.txt: bad\n",
  ]);
});

test.each([10, 24, 40])("is cut to %i columns", async (columns) => {
  const terminal = screen(columns);
  const progress = progressOn(terminal, async () => 100);
  progress.count(true);
  await vi.advanceTimersByTimeAsync(2000);
  progress.end();
  const drawn = terminal.written.filter((text) => text !== "\r\x1b[K");
  expect(drawn.length).toBeGreaterThan(0);
  for (const text of drawn) expect(text.slice("\r".length, -"\x1b[K".length).length).toBeLessThan(columns);
});

test("elsewhere: a line every half minute", async () => {
  const file = screen(80, false);
  const progress = progressOn(file, async () => 5000);
  for (let i = 0; i < 1200; i++) progress.count(false);
  await vi.advanceTimersByTimeAsync(61_000);
  progress.end();
  await vi.advanceTimersByTimeAsync(61_000);
  expect(file.written).toEqual([
    "lawreport: 1200 done, 40 a second\n",
    "lawreport: 1200 of 5000 done, 20 a second, 3:10 left\n",
  ]);
});
