/** Milliseconds from 1970 to 2000, where PostgreSQL counts from. */
const MILLIS_OF_2000 = 946_684_800_000;
const HIGH = 4_294_967_296;

/** The 16 bytes of a UUID as text. */
export function uuidText(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at, at + 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

let lastMicros = Number.NaN;
let lastInstant = '';

/**
 * A timestamptz, microseconds since 2000, to ISO 8601 UTC with six decimals. As a `number` it is exact until the year 2285.
 * Events of one append share their instant: the last one is remembered.
 */
export function instantOfPostgres(bytes: Buffer, at: number): string {
  const micros = bytes.readInt32BE(at) * HIGH + bytes.readUInt32BE(at + 4);
  if (micros === lastMicros) return lastInstant;
  const millis = Math.floor(micros / 1_000);
  const rest = String(micros - millis * 1_000).padStart(3, '0');
  lastMicros = micros;
  lastInstant = `${new Date(millis + MILLIS_OF_2000).toISOString().slice(0, -1)}${rest}Z`;
  return lastInstant;
}
