import { MsgHdrsImpl, type MsgHdrs } from '@nats-io/transport-node';

const LINE_BREAK = /[\r\n]/;

/**
 * Headers of a message, under names that differ. (The client's `set` looks through all names for each one it sets, letter by
 * letter: with a dozen headers that cost more than writing the message.)
 * @throws Error when a value would break the header's lines
 */
export function wireHeaders(values: Readonly<Record<string, string>>): MsgHdrs {
  const lines: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    if (LINE_BREAK.test(value)) throw new Error(`Header ${name} holds a line break.`);
    lines[name] = [value];
  }
  return MsgHdrsImpl.fromRecord(lines);
}
