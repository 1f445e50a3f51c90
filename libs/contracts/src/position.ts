/** A place in a lane: dense, from 1 upwards, 64 bits. 0 means "before the first event". */
export type Position = bigint;

/** A position as it travels in JSON, headers and URLs: decimal digits, no sign, no leading zero. */
export type PositionText = string;

export const LANES = ['main', 'alerting'] as const;
export type Lane = (typeof LANES)[number];

const POSITION = /^(0|[1-9][0-9]{0,18})$/;
const MAX_POSITION = 9_223_372_036_854_775_807n;

/**
 * Reads a position from decimal text.
 * @returns the position, or null when the text is not one (sign, blanks, leading zero, over 64 bits)
 */
export function parsePosition(text: string): Position | null {
  if (!POSITION.test(text)) return null;
  const position = BigInt(text);
  return position <= MAX_POSITION ? position : null;
}

/** Outside a lane's own API a position is written `<lane>-<position>`. */
export function formatLanePosition(lane: string, position: Position): string {
  return `${lane}-${position}`;
}

/** Reads `<lane>-<position>`; null when the text is not one. */
export function parseLanePosition(text: string): { lane: string; position: Position } | null {
  const match = /^([a-z][a-z0-9_]{0,30})-(.+)$/.exec(text);
  const position = match?.[2] === undefined ? null : parsePosition(match[2]);
  return match?.[1] === undefined || position === null ? null : { lane: match[1], position };
}
