/** Bounds of what one submission may hold. Texts are counted in UTF-8 bytes, strings in UTF-16 units. */
export const LIMITS = {
  reportTextBytes: 1_000_000,
  reportHtmlBytes: 3_000_000,
  claimBytes: 64_000,
  batchLineBytes: 4 * 1_024 * 1_024,
  actors: 40,
  amounts: 20,
  reason: 2_000,
} as const;
