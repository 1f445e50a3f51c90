import type { HashedRow } from './table-rows.js';

/** One key's fate: on both sides with the same content, on both with another, or on one side only. */
export type RowFate = 'same' | 'changed' | 'left-only' | 'right-only';

/** Walks two sorted sequences side by side. */
export async function* mergeRows(left: AsyncIterable<HashedRow>, right: AsyncIterable<HashedRow>): AsyncGenerator<{ key: string; fate: RowFate }> {
  const [lefts, rights] = [left[Symbol.asyncIterator](), right[Symbol.asyncIterator]()];
  let [a, b] = [await next(lefts), await next(rights)];
  while (a !== null || b !== null) {
    const order = compareKeys(a, b);
    if (order === 0 && a !== null && b !== null) yield { key: a.key, fate: a.hash === b.hash ? 'same' : 'changed' };
    else yield order < 0 ? { key: a?.key ?? '', fate: 'left-only' } : { key: b?.key ?? '', fate: 'right-only' };
    if (order <= 0) a = await next(lefts);
    if (order >= 0) b = await next(rights);
  }
}

async function next(rows: AsyncIterator<HashedRow>): Promise<HashedRow | null> {
  const result = await rows.next();
  return result.done === true ? null : result.value;
}

/** By UTF-8 bytes, as the database sorts; the side that has ended comes last. */
function compareKeys(a: HashedRow | null, b: HashedRow | null): number {
  if (a === null) return 1;
  if (b === null) return -1;
  return a.key === b.key ? 0 : Buffer.compare(Buffer.from(a.key), Buffer.from(b.key));
}
