import { type AppendAnswer, type AppendCommand, type EventToAppend, type ExpectedVersion } from '../../store/event-store.port.js';
import { sha256Hex } from '../../ids/sha256.js';
import { uuidv7 } from '../../ids/uuidv7.js';

/** An event whose content is only there to be stored. */
export function sampleEvent(overrides: Partial<EventToAppend> = {}): EventToAppend {
  return {
    id: uuidv7(),
    type: 'sample.noted',
    schemaVersion: 1,
    data: { text: 'Zürich, €5, 😀, "quoted"', count: 3, share: 0.25, nothing: null },
    metadata: { correlationId: 'c-1', principal: { id: 'p-1', roles: ['analyst'] }, engine: 'sample/1' },
    ...overrides,
  };
}

export interface SampleWrite {
  readonly key?: string;
  readonly stream: string;
  readonly expected?: ExpectedVersion;
  readonly events?: readonly EventToAppend[];
}

/** A command over one stream. Its digest says which events it brings. */
export function sampleCommand({ key = uuidv7(), stream, expected = 'any', events = [sampleEvent()] }: SampleWrite): AppendCommand {
  const digest = sha256Hex(events.map((event) => event.id).join());
  return { key, digest, writes: [{ stream, expected, events }] };
}

/** First and last position of an answer that must be `appended`. */
export function appended(answer: AppendAnswer): { from: bigint; to: bigint } {
  if (answer.outcome !== 'appended') throw new Error(`expected appended, got ${answer.outcome}`);
  return { from: answer.from, to: answer.to };
}
