import { type EventMetadata, type RecordedEvent } from '@entente/contracts';
import { type PreparedCommand, type PreparedEvent } from '../append/prepared-command.js';
import { instantOfMicros } from '../chain/instant.js';
import { FIRST_PREVIOUS, preimage } from '../chain/preimage.js';
import { sha256 } from '../ids/sha256.js';
import { type AppendAnswer } from '../store/event-store.port.js';
import { copyOf, type MemoryLog } from './in-memory.log.js';

/** One command against the log, in the order the database keeps to: key, versions, event ids, rows. */
export function decideAppend(log: MemoryLog, command: PreparedCommand, clock: bigint): AppendAnswer {
  return byKey(log, command) ?? byVersion(log, command) ?? byEventId(log, command) ?? store(log, command, clock);
}

function byKey(log: MemoryLog, command: PreparedCommand): AppendAnswer | null {
  const known = log.commands.get(command.key);
  if (known === undefined) return null;
  if (known.digest !== command.digest) return { outcome: 'mismatch', of: command.key };
  return { outcome: 'duplicate', from: known.from, to: known.to, answer: copyOf(known.answer) };
}

function byVersion(log: MemoryLog, command: PreparedCommand): AppendAnswer | null {
  for (const { stream, expected } of command.writes) {
    const actual = log.versions.get(stream) ?? 0n;
    if (expected === -1n || expected === actual) continue;
    return { outcome: 'conflict', stream, expected: expected === 0n ? 'none' : String(expected), actual };
  }
  return null;
}

function byEventId(log: MemoryLog, command: PreparedCommand): AppendAnswer | null {
  const events = command.writes.flatMap((write) => write.events.map((event) => ({ stream: write.stream, event })));
  const taken = events.find(({ event }) => log.ids.has(event.id));
  if (taken === undefined) return null;
  const stored: RecordedEvent[] = [];
  for (const { stream, event } of events) {
    const old = log.ids.get(event.id);
    if (old === undefined || !same(old, stream, event)) return { outcome: 'mismatch', of: taken.event.id };
    stored.push(old);
  }
  const positions = stored.map((event) => event.position).sort((a, b) => (a < b ? -1 : 1));
  return { outcome: 'duplicate', from: positions[0] ?? 0n, to: positions.at(-1) ?? 0n, answer: null };
}

function same(old: RecordedEvent, stream: string, event: PreparedEvent): boolean {
  return (
    old.stream === stream &&
    old.type === event.type &&
    old.schemaVersion === event.schemaVersion &&
    old.payloadHash === event.payloadHash.toString('hex')
  );
}

function store(log: MemoryLog, command: PreparedCommand, clock: bigint): AppendAnswer {
  if (clock > log.micros) log.micros = clock;
  const from = BigInt(log.events.length + 1);
  for (const { stream, events } of command.writes) {
    for (const event of events) keep(log, stream, event);
  }
  const to = BigInt(log.events.length);
  const answer: unknown = command.answer === null ? null : JSON.parse(command.answer);
  log.commands.set(command.key, { digest: command.digest, from, to, answer });
  return { outcome: 'appended', from, to, answer: copyOf(answer) };
}

function keep(log: MemoryLog, stream: string, event: PreparedEvent): void {
  const previous = log.events.at(-1)?.hash;
  const position = BigInt(log.events.length + 1);
  const streamVersion = (log.versions.get(stream) ?? 0n) + 1n;
  const { id, type, schemaVersion, keyId, payloadHash } = event;
  const { epoch, lane, micros } = log;
  const chained = { epoch, lane, position, stream, streamVersion, type, schemaVersion, id, micros, keyId, payloadHash };
  const recorded: RecordedEvent = {
    lane,
    epoch,
    position,
    stream,
    streamVersion,
    recordedAt: instantOfMicros(micros),
    id,
    type,
    schemaVersion,
    payloadHash: payloadHash.toString('hex'),
    hash: sha256(preimage(chained, previous === undefined ? FIRST_PREVIOUS : Buffer.from(previous, 'hex'))).toString('hex'),
    metadata: JSON.parse(event.metadata) as EventMetadata,
    data: JSON.parse(event.data) as unknown,
    ...(keyId === null ? {} : { keyId }),
  };
  log.events.push(recorded);
  log.versions.set(stream, streamVersion);
  log.ids.set(id, recorded);
}
