/** Type oids of the elements we send. They are fixed in PostgreSQL's catalog. */
const OID = { bytea: 17, int8: 20, int4: 23, text: 25, json: 114, uuid: 2950 } as const;

/**
 * One-dimensional arrays in PostgreSQL's binary wire format. pg sends a Buffer as a binary parameter; no text quoting on
 * our side and no parsing on the server's: multi-row inserts ran 2 to 3 times as fast as with text arrays.
 */
export function textArray(values: readonly (string | null)[]): Buffer {
  return stringArray(OID.text, values);
}

/** Values are JSON texts, kept by the server as they are. */
export function jsonArray(values: readonly (string | null)[]): Buffer {
  return stringArray(OID.json, values);
}

function stringArray(oid: number, values: readonly (string | null)[]): Buffer {
  let size = 20 + 4 * values.length;
  const lengths = values.map((value) => (value === null ? -1 : Buffer.byteLength(value)));
  for (const length of lengths) size += Math.max(length, 0);
  const out = header(oid, values.length, size, lengths.includes(-1));
  let at = 20;
  for (const [index, value] of values.entries()) {
    at = out.writeInt32BE(lengths[index] ?? -1, at);
    if (value !== null) at += out.write(value, at);
  }
  return out;
}

export function int4Array(values: readonly number[]): Buffer {
  const out = header(OID.int4, values.length, 20 + 8 * values.length, false);
  let at = 20;
  for (const value of values) at = out.writeInt32BE(value, out.writeInt32BE(4, at));
  return out;
}

export function int8Array(values: readonly bigint[]): Buffer {
  const out = header(OID.int8, values.length, 20 + 12 * values.length, false);
  let at = 20;
  for (const value of values) at = out.writeBigInt64BE(value, out.writeInt32BE(8, at));
  return out;
}

export function byteaArray(values: readonly Uint8Array[]): Buffer {
  return fixedOrNot(OID.bytea, values);
}

/** Values are UUIDs in their usual text form. */
export function uuidArray(values: readonly string[]): Buffer {
  return fixedOrNot(OID.uuid, values.map((value) => Buffer.from(value.replaceAll('-', ''), 'hex')));
}

function fixedOrNot(oid: number, values: readonly Uint8Array[]): Buffer {
  let size = 20;
  for (const value of values) size += 4 + value.length;
  const out = header(oid, values.length, size, false);
  let at = 20;
  for (const value of values) {
    at = out.writeInt32BE(value.length, at);
    out.set(value, at);
    at += value.length;
  }
  return out;
}

/** Dimensions, null flag, element type, length, lower bound; 12 bytes suffice for an empty array. */
function header(oid: number, length: number, size: number, hasNulls: boolean): Buffer {
  const out = Buffer.allocUnsafe(length === 0 ? 12 : size);
  out.writeInt32BE(length === 0 ? 0 : 1, 0);
  out.writeInt32BE(hasNulls ? 1 : 0, 4);
  out.writeInt32BE(oid, 8);
  if (length === 0) return out;
  out.writeInt32BE(length, 12);
  out.writeInt32BE(1, 16);
  return out;
}
