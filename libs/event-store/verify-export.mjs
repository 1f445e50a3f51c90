#!/usr/bin/env node
// Second opinion on an export of the log: node verify-export.mjs FILE [HASH-BEFORE-THE-FIRST-EVENT]
// Written from docs/reference/chain.md alone; shares no code with the store, needs Node and nothing else.
// Prints "ok <events> <first>..<last> <last hash>", or the first bad position and why, with exit code 1.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const [file, before = '0'.repeat(64)] = process.argv.slice(2);
if (file === undefined) {
  console.error('Give the file to verify: node verify-export.mjs FILE [HASH]');
  process.exit(2);
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

// RFC 8785: ECMAScript writes numbers and strings as the RFC wants them; only the order of keys is left.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

function number(bits, value) {
  const bytes = Buffer.alloc(bits / 8);
  return bits === 64 ? (bytes.writeBigInt64BE(BigInt(value)), bytes) : (bytes.writeInt32BE(value), bytes);
}

const uuid = (text) => Buffer.from(text.replace(/-/g, ''), 'hex');

// 2026-01-08T10:00:00.123456Z in microseconds since 1970.
function micros(text) {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.(\d{6})Z$/.exec(text);
  if (match === null) throw new Error(`recordedAt is ${text}`);
  return BigInt(Date.parse(`${match[1]}Z`)) * 1000n + BigInt(match[2]);
}

function chainHash(event, previous) {
  const fields = [
    Buffer.from([1]),
    uuid(event.epoch),
    Buffer.from(event.lane),
    number(64, event.position),
    Buffer.from(event.stream),
    number(64, event.streamVersion),
    Buffer.from(event.type),
    number(32, event.schemaVersion),
    uuid(event.id),
    number(64, micros(event.recordedAt)),
    Buffer.from(event.keyId ?? ''),
    Buffer.from(event.payloadHash, 'hex'),
    Buffer.from(previous, 'hex'),
  ];
  return sha256(Buffer.concat(fields.flatMap((field) => [number(32, field.length), field]))).toString('hex');
}

function fault(event, expected, previous) {
  if (event.position !== String(expected)) return `expected position ${expected}, found ${event.position}`;
  const payload = sha256(canonical({ data: event.data, metadata: event.metadata })).toString('hex');
  if (payload !== event.payloadHash) return 'data or metadata do not match payloadHash';
  return chainHash(event, previous) === event.hash ? null : 'the hash does not follow from the event and its predecessor';
}

let previous = before;
let first = null;
let expected = null;
let line = 0;
for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
  line += 1;
  let why;
  try {
    const event = JSON.parse(text);
    expected ??= BigInt((first = event.position));
    why = fault(event, expected, previous);
    previous = event.hash;
  } catch (error) {
    why = `line ${line} can't be read: ${error.message}`;
  }
  if (why !== null) {
    console.log(`bad ${expected} ${why}`);
    process.exit(1);
  }
  expected += 1n;
}
console.log(first === null ? 'ok 0' : `ok ${line} ${first}..${expected - 1n} ${previous}`);
