import { StoredRowError } from '../store/event-store.errors.js';
import { type AppendAnswer } from '../store/event-store.port.js';
import { type PreparedCommand } from './prepared-command.js';

type AnswerRow = [outcome: string, from: string | null, to: string | null, answer: string | null, of: string | null, actual: string | null];

/** The answers of append_batch, one a command, in batch order. */
export function appendAnswers(batch: readonly PreparedCommand[], json: string): AppendAnswer[] {
  const rows = JSON.parse(json) as AnswerRow[];
  return batch.map((command, index) => {
    const row = rows[index];
    if (row === undefined) throw new StoredRowError(`append_batch gave ${rows.length} answers to ${batch.length} commands.`);
    return appendAnswer(command, row);
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
