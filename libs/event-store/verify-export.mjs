#!/usr/bin/env node
// Second opinion on an export of the log: node verify-export.mjs FILE [HASH-BEFORE-THE-FIRST-EVENT|-] [CHECKPOINTS PUBLIC-KEY]
// Written from docs/reference/chain.md alone; shares no code with the store, needs Node and nothing else.
// Prints "ok <events> <first>..<last> <last hash>", or the first bad position and why, with exit code 1.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [file, before = '-', checkpointFile, keyFile] = process.argv.slice(2);
if (file === undefined || (checkpointFile === undefined) !== (keyFile === undefined)) {
  console.error('Give the file to verify: node verify-export.mjs FILE [HASH|-] [CHECKPOINTS PUBLIC-KEY]');
  process.exit(2);
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

// RFC 8785: ECMAScript writes numbers and strings as the RFC wants them; only the order of keys is left.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

const number = (bits, value) => Buffer.from(BigInt.asUintN(bits, BigInt(value)).toString(16).padStart(bits / 4, '0'), 'hex');
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

// Signed heads: what they say must still be so.
function readCheckpoints() {
  const key = createPublicKey(readFileSync(keyFile));
  return readFileSync(checkpointFile, 'utf8').split('\n').filter(Boolean).map((text) => {
    const { checkpoint, signature } = JSON.parse(text);
    if (!verify(null, Buffer.from(canonical(checkpoint)), key, Buffer.from(signature, 'base64'))) throw new Error(`not signed by this key: ${text}`);
    return checkpoint;
  });
}

const checkpoints = checkpointFile === undefined ? [] : readCheckpoints();
const contradicts = (event) => checkpoints.some((one) => one.lane === event.lane && one.position === event.position && (one.hash !== event.hash || one.epoch !== event.epoch));

let previous = before === '-' ? '0'.repeat(64) : before;
let [first, lane] = [null, null];
let expected = before === '-' ? 1n : null;
let line = 0;
for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
  line += 1;
  let why;
  try {
    const event = JSON.parse(text);
    first ??= event.position;
    lane ??= event.lane;
    expected ??= BigInt(first);
    why = fault(event, expected, previous) ?? (contradicts(event) ? 'a signed checkpoint says otherwise' : null);
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
if (checkpoints.some((one) => one.lane === (lane ?? one.lane) && BigInt(one.position) >= (expected ?? 1n))) {
  console.log(`bad ${expected ?? 1} missing: a signed checkpoint lies behind it`);
  process.exit(1);
}
console.log(first === null ? 'ok 0' : `ok ${line} ${first}..${expected - 1n} ${previous}`);
