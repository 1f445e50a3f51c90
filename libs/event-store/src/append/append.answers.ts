import { StoredRowError } from '../store/event-store.errors.js';
import { type AppendAnswer } from '../store/event-store.port.js';
import { type PreparedCommand } from './prepared-command.js';

type AnswerRow = [outcome: string, from: string | null, to: string | null, answer: string | null, of: string | null, actual: string | null];

/** The answers of append_batch, one a command, in batch order. A lone position says that every command was appended. */
export function appendAnswers(batch: readonly PreparedCommand[], json: string): AppendAnswer[] {
  const answer = JSON.parse(json) as string | AnswerRow[];
  if (typeof answer === 'string') return allAppended(batch, BigInt(answer));
  return batch.map((command, index) => {
    const row = answer[index];
    if (row === undefined) throw new StoredRowError(`append_batch gave ${answer.length} answers to ${batch.length} commands.`);
    return appendAnswer(command, row);
  });
}

/** Positions are dense and in batch order: where the first event went, the others follow. */
function allAppended(batch: readonly PreparedCommand[], first: bigint): AppendAnswer[] {
  let next = first;
  return batch.map((command) => {
    const from = next;
    for (const write of command.writes) next += BigInt(write.events.length);
    return { outcome: 'appended', from, to: next - 1n, answer: parsed(command.answer) };
  });
}

function appendAnswer(command: PreparedCommand, [outcome, from, to, answer, of, actual]: AnswerRow): AppendAnswer {
  switch (outcome) {
    case 'appended':
      return { outcome, from: position(from), to: position(to), answer: parsed(command.answer) };
    case 'duplicate':
      return { outcome, from: position(from), to: position(to), answer: parsed(answer) };
    case 'mismatch':
      return { outcome, of: of ?? command.key };
    case 'conflict':
      return { outcome, stream: of ?? '', expected: expectedOf(command, of), actual: position(actual) };
    default:
      throw new StoredRowError(`append_batch answered "${outcome}", which this version does not know.`);
  }
}

function position(text: string | null): bigint {
  if (text === null) throw new StoredRowError('append_batch left out a position.');
  return BigInt(text);
}

function parsed(answer: string | null): unknown {
  return answer === null ? null : (JSON.parse(answer) as unknown);
}

function expectedOf(command: PreparedCommand, stream: string | null): string {
  const expected = command.command.writes.find((write) => write.stream === stream)?.expected;
  return expected === 0n ? 'none' : String(expected);
}
