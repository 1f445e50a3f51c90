import { randomFillSync } from 'node:crypto';

/** Random bytes of 256 ids, drawn at once: a draw of its own cost more than all else that an id takes. */
const POOL = Buffer.alloc(256 * 10);
let drawn = POOL.length;
let lastMillis = 0;
let counter = 0;

/**
 * Draws a UUIDv7 (RFC 9562). Ids of one process sort in the order they were drawn: the 12 bits after the time count up
 * within a millisecond, and the time runs ahead by one when they are used up or the clock goes back.
 */
export function uuidv7(): string {
  if (drawn === POOL.length) {
    randomFillSync(POOL);
    drawn = 0;
  }
  const now = Date.now();
  if (now > lastMillis) {
    lastMillis = now;
    counter = POOL.readUInt16BE(drawn) & 0x03ff;
  } else if (counter === 0x0fff) {
    lastMillis += 1;
    counter = 0;
  } else {
    counter += 1;
  }
  const time = lastMillis.toString(16).padStart(12, '0');
  const count = (0x7000 | counter).toString(16);
  POOL[drawn + 2] = (POOL.readUInt8(drawn + 2) & 0x3f) | 0x80;
  const random = POOL.toString('hex', drawn + 2, drawn + 10);
  drawn += 10;
  return `${time.slice(0, 8)}-${time.slice(8)}-${count}-${random.slice(0, 4)}-${random.slice(4)}`;
}
