import { randomFillSync } from 'node:crypto';

let lastMillis = 0;
let counter = 0;

/**
 * Draws a UUIDv7 (RFC 9562). Ids of one process sort in the order they were drawn: the 12 bits after the time count up
 * within a millisecond, and the time runs ahead by one when they are used up or the clock goes back.
 */
export function uuidv7(): string {
  const bytes = randomFillSync(Buffer.alloc(16));
  const now = Date.now();
  if (now > lastMillis) {
    lastMillis = now;
    counter = bytes.readUInt16BE(6) & 0x03ff;
  } else if (counter === 0x0fff) {
    lastMillis += 1;
    counter = 0;
  } else {
    counter += 1;
  }
  bytes.writeUIntBE(lastMillis, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
