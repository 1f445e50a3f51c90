import { describe, expect, it } from '@jest/globals';
import { sampleCommand, sampleEvent } from '../testing/conformance/sample.js';
import { appendAnswers } from './append.answers.js';
import { prepareCommand } from './prepare-command.js';
import { type PreparedCommand } from './prepared-command.js';

function prepared(stream: string, events: number, answer?: unknown): PreparedCommand {
  const command = sampleCommand({ stream, expected: 7n, events: Array.from({ length: events }, () => sampleEvent()) });
  const preparation = prepareCommand(answer === undefined ? command : { ...command, answer });
  if (!preparation.ok) throw new Error(preparation.reason);
  return preparation.command;
}

describe('the answers to a batch', () => {
  const batch = [prepared('a', 1, { id: 'x' }), prepared('b', 3), prepared('c', 1)];

  it('follow from the first position when every command was appended', () => {
    expect(appendAnswers(batch, '"9007199254740993"')).toEqual([
      { outcome: 'appended', from: 9007199254740993n, to: 9007199254740993n, answer: { id: 'x' } },
      { outcome: 'appended', from: 9007199254740994n, to: 9007199254740996n, answer: null },
      { outcome: 'appended', from: 9007199254740997n, to: 9007199254740997n, answer: null },
    ]);
  });

  it('are told one by one when some command was not', () => {
    const rows = [
      ['duplicate', '3', '3', '{"id":"first"}', null, null],
      ['conflict', null, null, null, 'b', '4'],
      ['appended', '9', '9', null, null, null],
    ];
    expect(appendAnswers(batch, JSON.stringify(rows))).toEqual([
      { outcome: 'duplicate', from: 3n, to: 3n, answer: { id: 'first' } },
      { outcome: 'conflict', stream: 'b', expected: '7', actual: 4n },
      { outcome: 'appended', from: 9n, to: 9n, answer: null },
    ]);
    expect(() => appendAnswers(batch, JSON.stringify(rows.slice(1)))).toThrow('2 answers to 3 commands');
  });
});
