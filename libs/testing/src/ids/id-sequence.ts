/**
 * Version-7-shaped UUIDs that count up: the same test sees the same ids in the same order. `start` keeps several
 * sequences of a test apart.
 */
export function uuidSequence(start = 1): () => string {
  let next = start;
  return () => {
    const digits = (next++).toString(16).padStart(12, '0');
    return `00000000-0000-7000-8000-${digits}`;
  };
}

/** `prefix-1`, `prefix-2`, … */
export function idSequence(prefix: string, start = 1): () => string {
  let next = start;
  return () => `${prefix}-${next++}`;
}
