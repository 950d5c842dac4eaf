import { type Bar, say, setBar } from "../messages.ts";

/** How far a run has come, on stderr: one line that is drawn anew on a terminal, else a line now and then. */
export interface Progress {
  /** One more input is done. */
  count(failed: boolean): void;
  end(): void;
}

/** Where progress is shown: standard error, or what a test takes for it. */
export type Screen = Pick<NodeJS.WriteStream, "write"> & { isTTY?: boolean; columns?: number };

/** Of a run that is over so soon nothing is shown. Milliseconds, as all here. */
const PATIENCE = 1500;
const REDRAW = 200;
const LINE = 30_000;

/** @param count finds out how many inputs there are; asked only where it is going to be shown, null where nobody knows */
export function progressOn(screen: Screen, count: (() => Promise<number>) | null): Progress {
  const begun = now();
  const state: State = { done: 0, failed: 0, total: null, seconds: 0 };
  const at = () => ({ ...state, seconds: (now() - begun) / 1000 });
  const bar: Bar = {
    clear: () => screen.write("\r\x1b[K"),
    draw: () => screen.write(`\r${barOf(at(), (screen.columns ?? 80) - 1)}\x1b[K`),
  };
  const isDrawn = screen.isTTY === true && process.env.TERM !== "dumb";
  let isShown = false;
  const show = () => {
    isShown = true;
    if (isDrawn) setBar(bar);
    // What cannot be listed is told of by the run itself.
    count?.().then(
      (total) => {
        state.total = total;
      },
      () => {},
    );
  };
  const tick = () => {
    if (now() - begun < PATIENCE) return;
    if (!isShown) show();
    if (isDrawn) bar.draw();
    else say(partsOf(at()));
  };
  const timer = setInterval(tick, isDrawn ? REDRAW : LINE);
  // The process need not stay for it.
  timer.unref();
  return {
    count: (failed) => {
      state.done += 1;
      if (failed) state.failed += 1;
    },
    end: () => {
      clearInterval(timer);
      if (isShown && isDrawn) bar.clear();
      setBar(null);
    },
  };
}

/** Unlike this, `performance` is loaded when it is first used. */
const now = () => Number(process.hrtime.bigint()) / 1e6;

interface State {
  done: number;
  failed: number;
  total: number | null;
  /** Since the run began. */
  seconds: number;
}

/** `[=====>    ] 500 of 1000, 2 failed, 410 a second, 0:01 left`, cut to the columns that there are. */
function barOf(state: State, columns: number): string {
  const { done, total } = state;
  const parts = partsOf(state);
  if (total === null) return parts.slice(0, columns);
  const filled = Math.min(BAR, Math.floor((done / total) * BAR));
  return `[${"=".repeat(filled)}${" ".repeat(BAR - filled)}] ${parts}`.slice(0, columns);
}

const BAR = 20;

function partsOf({ done, failed, total, seconds }: State): string {
  const rate = done / seconds;
  return [
    total === null ? `${done} done` : `${done} of ${total} done`,
    failed > 0 && `${failed} failed`,
    `${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
    total !== null && done > 0 && `${clock((total - done) / rate)} left`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Seconds as `0:05` or `2:03:05`. */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const two = (n: number) => String(n).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
