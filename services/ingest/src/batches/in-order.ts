/**
 * Works on up to `concurrency` items at the same time and gives each result as soon as it and all before it are there,
 * also while the source is still waiting for its next item. An item is taken only when a place is free, so that memory
 * and open work are bounded. The first failure of `work` ends the whole, after the work already begun has ended.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  concurrency: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const begun: Promise<Result>[] = [];
  let taking: Promise<IteratorResult<Item>> | null = null;
  let ended = false;
  try {
    for (;;) {
      if (taking === null && !ended && begun.length < concurrency) taking = quiet(source.next());
      const next = await firstOf(taking, begun[0]);
      if (next === null) return;
      if ('result' in next) {
        void begun.shift();
        yield next.result;
        continue;
      }
      taking = null;
      if (next.taken.done === true) ended = true;
      else begun.push(quiet(work(next.taken.value)));
    }
  } finally {
    await Promise.allSettled(begun);
    // Not awaited: a source that waits for its next item would keep the reader waiting who has already left.
    void source.return?.().catch(() => undefined);
  }
}

type Next<Item, Result> = { readonly taken: IteratorResult<Item> } | { readonly result: Result };

async function firstOf<Item, Result>(taking: Promise<IteratorResult<Item>> | null, head: Promise<Result> | undefined): Promise<Next<Item, Result> | null> {
  const waits: Promise<Next<Item, Result>>[] = [];
  // The head stands first: a result that is there goes out before another item comes in.
  if (head !== undefined) waits.push(head.then((result) => ({ result })));
  if (taking !== null) waits.push(taking.then((taken) => ({ taken })));
  return waits.length === 0 ? null : Promise.race(waits);
}

/** Its failure is met when its turn comes; until then it must not count as unhandled. */
function quiet<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
