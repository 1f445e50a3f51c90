import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { EventMetadata, RecordedEvent } from '@entente/contracts';
import type { DecisionContext, StreamWrite } from '@entente/domain';
import { uuidv7 } from '@entente/event-store';
import { ConflictError, KeyMismatchError, StoreRejectedError } from '../ingest.errors.js';
import { ENGINE } from '../ingest.names.js';
import type { CommandRequest } from './command.request.js';
import { EventIds } from './event-ids.js';
import { EventLog } from './event-log.js';
import { RepeatedKeyTable } from './repeated-key.table.js';

export const RESOLVE_ATTEMPTS = Symbol('RESOLVE_ATTEMPTS');
const LONGEST_WAIT_MS = 250;

/** What a decision comes to: events to write, or the events of the same command as it was stored before. */
export type Decided = { readonly writes: readonly StreamWrite[] } | { readonly stored: readonly RecordedEvent[] };

/** @param attempt counted from 1; more than one means that another was faster */
export type Decide = (context: DecisionContext, attempt: number) => Promise<Decided>;

/** Where in the log a command is, or its events where they were read already. */
export type CommandOutcome =
  | { readonly from: bigint; readonly to: bigint; readonly replayed: boolean }
  | { readonly stored: readonly RecordedEvent[] };

/** The events of the command as recorded; `replayed` when they were there before. */
export interface CommandResult {
  readonly events: readonly RecordedEvent[];
  readonly replayed: boolean;
}

/**
 * Decides and appends, and decides again on what has changed meanwhile when another was faster: the store finds the
 * conflict by expected versions, no lock is held. One command is stored at most once under its key.
 */
@Injectable()
export class CommandRunner {
  constructor(
    private readonly log: EventLog,
    private readonly keys: RepeatedKeyTable,
    @Inject(RESOLVE_ATTEMPTS) private readonly attempts: number,
  ) {}

  /**
   * @param decide reads what it needs from the log at each call
   * @throws ConflictError after the last attempt; KeyMismatchError when the key was used for another request
   */
  async run(request: CommandRequest, decide: Decide): Promise<CommandResult> {
    return this.recorded(await this.append(request, decide));
  }

  /** As `run`, without reading the recorded events: for work that others wait for. */
  async append(request: CommandRequest, decide: Decide): Promise<CommandOutcome> {
    const known = request.explicit ? await this.known(request) : null;
    if (known !== null) return { stored: known };
    const ids = new EventIds(uuidv7);
    for (let attempt = 1; ; attempt += 1) {
      ids.restart();
      const decided = await decide({ metadata: metadataOf(request), nextId: ids.nextId }, attempt);
      if ('stored' in decided) {
        if (request.explicit) await this.remember(request, decided.stored);
        return decided;
      }
      const answer = await this.log.append({ key: request.key, digest: request.digest, writes: caused(decided.writes) });
      if (answer.outcome === 'mismatch') throw mismatch(request, answer.of);
      if (answer.outcome !== 'conflict') return { from: answer.from, to: answer.to, replayed: answer.outcome === 'duplicate' };
      const conflict = { stream: answer.stream, expected: answer.expected, actual: answer.actual.toString() };
      if (attempt >= this.attempts) throw new ConflictError(conflict, attempt);
      await sleep(Math.random() * Math.min(LONGEST_WAIT_MS, 2 ** Math.min(attempt, 8)));
    }
  }

  /** The events of a command that was appended. */
  async recorded(outcome: CommandOutcome): Promise<CommandResult> {
    if ('stored' in outcome) return { events: outcome.stored, replayed: true };
    return { events: await this.log.between(outcome.from, outcome.to), replayed: outcome.replayed };
  }

  private async known(request: CommandRequest): Promise<RecordedEvent[] | null> {
    const command = (await this.log.store.command(request.key)) ?? (await this.keys.find(request.key));
    if (command === null) return null;
    if (command.digest !== request.digest) throw new KeyMismatchError(request.key);
    return this.log.between(command.from, command.to);
  }

  /** Nothing is stored under this key, because the content was there: from now on it stands for this request alone. */
  private async remember(request: CommandRequest, stored: readonly RecordedEvent[]): Promise<void> {
    const [first] = stored;
    const last = stored.at(-1);
    if (first === undefined || last === undefined) return;
    const kept = await this.keys.keep(request.key, { digest: request.digest, from: first.position, to: last.position });
    if (kept.digest !== request.digest) throw new KeyMismatchError(request.key);
  }
}

function mismatch(request: CommandRequest, of: string): Error {
  return request.explicit ? new KeyMismatchError(of) : new StoreRejectedError(`id or key ${of} is taken by other content`);
}

function metadataOf({ correlation, principal }: CommandRequest): EventMetadata {
  return { ...correlation, principal, engine: ENGINE };
}

/** Names the first event as the cause of the others, so that the events of one command can be told from the log alone. */
function caused(writes: readonly StreamWrite[]): StreamWrite[] {
  const cause = writes[0]?.events[0]?.id;
  if (cause === undefined) throw new Error('A command begins with an event: the decider gave none.');
  const effects = new Map<EventMetadata, EventMetadata>();
  const effect = (metadata: EventMetadata): EventMetadata => {
    const known = effects.get(metadata) ?? { ...metadata, causationId: cause };
    effects.set(metadata, known);
    return known;
  };
  return writes.map((write) => ({
    ...write,
    events: write.events.map((event) => (event.id === cause ? event : { ...event, metadata: effect(event.metadata) })),
  }));
}
