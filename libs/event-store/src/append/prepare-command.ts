import { canonicalJson } from '../json/canonical-json.js';
import { JsonRuleError } from '../json/json.errors.js';
import { type AppendCommand, type ExpectedVersion, type StreamWrite } from '../store/event-store.port.js';
import { LIMITS } from './append.limits.js';
import { type PreparedCommand, type PreparedWrite } from './prepared-command.js';
import { PrepareError, prepareEvent } from './prepare-event.js';

export type Preparation = { readonly ok: true; readonly command: PreparedCommand } | { readonly ok: false; readonly reason: string };

/**
 * Checks a command and writes its payloads as canonical JSON, before it can share a batch with others: one NUL would
 * fail the whole statement.
 */
export function prepareCommand(command: AppendCommand): Preparation {
  try {
    return { ok: true, command: prepare(command) };
  } catch (error) {
    if (error instanceof PrepareError) return { ok: false, reason: error.message };
    if (error instanceof JsonRuleError) return { ok: false, reason: `The command's answer: ${error.message}` };
    throw error;
  }
}

function prepare(command: AppendCommand): PreparedCommand {
  name(command.key, 'The command key');
  name(command.digest, 'The digest');
  // Events of one command share their metadata, as a rule: it is written once.
  const metadata = new Map<object, string>();
  const writes = command.writes.map((write) => prepareWrite(write, metadata));
  refuseRepeats(writes);
  const events = writes.flatMap((write) => write.events);
  if (events.length === 0) throw new PrepareError('The command has no event: there is nothing to append.');
  if (events.length > LIMITS.eventsPerCommand) {
    throw new PrepareError(`The command has ${events.length} events, at most ${LIMITS.eventsPerCommand} go into one.`);
  }
  const answer =
    command.answer === undefined
      ? null
      : canonicalJson(command.answer, { maxDepth: LIMITS.payloadDepth, safeIntegers: true, refuseNul: true });
  const bytes = events.reduce((sum, event) => sum + event.data.length + event.metadata.length, answer?.length ?? 0);
  if (bytes > LIMITS.commandBytes) {
    throw new PrepareError(`The command has ${bytes} bytes, at most ${LIMITS.commandBytes} go into one.`);
  }
  return { key: command.key, digest: command.digest, answer, writes, bytes, command };
}

function prepareWrite(write: StreamWrite, metadata: Map<object, string>): PreparedWrite {
  name(write.stream, 'The stream name');
  return { stream: write.stream, expected: expectedNumber(write), events: write.events.map((event) => prepareEvent(event, metadata)) };
}

function expectedNumber({ stream, expected }: { stream: string; expected: ExpectedVersion }): bigint {
  if (expected === 'any') return -1n;
  if (expected === 'none') return 0n;
  if (typeof expected === 'bigint' && expected >= 0n && expected < 2n ** 63n) return expected;
  throw new PrepareError(`Stream ${stream} expects ${String(expected)}: give 'none', 'any' or a bigint from 0n.`);
}

function refuseRepeats(writes: readonly PreparedWrite[]): void {
  const streams = new Set<string>();
  const ids = new Set<string>();
  for (const write of writes) {
    if (streams.has(write.stream)) throw new PrepareError(`Stream ${write.stream} stands twice in the command: join its writes.`);
    streams.add(write.stream);
    for (const event of write.events) {
      if (ids.has(event.id)) throw new PrepareError(`Event id ${event.id} stands twice in the command.`);
      ids.add(event.id);
    }
  }
}

const UNFIT = /[\u0000-\u001f\u007f]|\p{Surrogate}/u;

function name(value: string, what: string): void {
  if (typeof value !== 'string' || value === '' || value.length > LIMITS.nameLength || UNFIT.test(value)) {
    throw new PrepareError(`${what} has 1 to ${LIMITS.nameLength} characters and no control characters.`);
  }
}

