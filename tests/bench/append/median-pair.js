/**
 * Of turns measured side by side, the one whose ratio is the median. Two neighbours in time share the mood of the machine;
 * the median of each column alone may pair a good minute of one store with a bad one of the other.
 */
export function medianPair(values, baselines) {
  const pairs = values.map((value, turn) => ({ value, baseline: baselines[turn] }));
  pairs.sort((a, b) => a.value / a.baseline - b.value / b.baseline);
  return pairs[Math.floor(pairs.length / 2)];
}
