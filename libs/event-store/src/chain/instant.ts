/** Microseconds since 1970 to ISO 8601 UTC with six decimals, without losing the last three. */
export function instantOfMicros(micros: bigint): string {
  const millis = micros / 1_000n;
  const rest = (micros % 1_000n).toString().padStart(3, '0');
  return new Date(Number(millis)).toISOString().replace('Z', `${rest}Z`);
}

/** ISO 8601 UTC with six decimals to microseconds since 1970. */
export function microsOfInstant(instant: string): bigint {
  const millis = Date.parse(`${instant.slice(0, -4)}Z`);
  return BigInt(millis) * 1_000n + BigInt(instant.slice(-4, -1));
}
