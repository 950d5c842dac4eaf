/**
 * Begins something with each item and gives what comes of it, in the order of the items. It runs only so far ahead of
 * whoever takes the results, so that memory does not grow with their number.
 *
 * @param limit how many may be begun and not yet taken
 * @param signal when it is aborted nothing more is begun; what was begun is given
 */
export async function* ahead<Item, Result>(
  items: AsyncGenerator<Item>,
  begin: (item: Item) => Promise<Result>,
  limit: number,
  signal?: AbortSignal,
): AsyncGenerator<Result> {
  let stop = () => {};
  const onAbort = () => stop();
  signal?.addEventListener("abort", onAbort);
  const begun: Promise<Result>[] = [];
  let coming: Promise<IteratorResult<Item>> | null = signal?.aborted ? null : quiet(items.next());
  try {
    while (coming || begun.length > 0) {
      if (coming && begun.length < limit) {
        // A promise for each turn: one that lived as long as the run would keep every turn in memory.
        const stopped = new Promise<null>((done) => {
          stop = () => done(null);
        });
        const oldest = begun.slice(0, 1).map((result) => result.then(() => null));
        const next = await Promise.race([coming, ...oldest, stopped]);
        if (signal?.aborted || next?.done) coming = null;
        else if (next) {
          begun.push(quiet(begin(next.value)));
          coming = quiet(items.next());
        }
        if (next) continue;
      }
      const result = begun.shift();
      if (result) yield await result;
    }
  } finally {
    signal?.removeEventListener("abort", onAbort);
    void quiet(items.return(undefined));
  }
}

/** It fails where it is waited for, and nowhere else: nobody waits for what a stopped run left off. */
function quiet<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}
