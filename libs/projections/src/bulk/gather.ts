/** Joins small chunks until they hold `least()` items; the last may be smaller. What is large enough passes as it is. */
export async function* gather<T>(chunks: AsyncIterable<readonly T[]>, least: () => number): AsyncGenerator<readonly T[]> {
  let gathered: T[] = [];
  for await (const chunk of chunks) {
    if (gathered.length === 0 && chunk.length >= least()) {
      yield chunk;
      continue;
    }
    for (const item of chunk) gathered.push(item);
    if (gathered.length < least()) continue;
    yield gathered;
    gathered = [];
  }
  if (gathered.length > 0) yield gathered;
}
