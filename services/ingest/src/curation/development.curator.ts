import { Injectable } from '@nestjs/common';
import type { DevelopmentMerged, DevelopmentRestored, DevelopmentSplit, RecordedEvent } from '@entente/contracts';
import {
  decideMerge,
  decideRestore,
  decideSplit,
  developmentStream,
  developmentsToRestore,
  isRefused,
  matchingStreamOf,
  type Curation,
  type Decision,
  type DecisionContext,
  type Loaded,
  type MembersState,
} from '@entente/domain';
import { singleRequest, type Caller, type CommandRequest } from '../commands/command.request.js';
import { CommandRunner, type CommandResult } from '../commands/command.runner.js';
import { EventLog } from '../commands/event-log.js';
import { StreamLoader } from '../commands/stream.loader.js';
import { UnknownIdError } from '../ingest.errors.js';
import type { Answered } from '../submissions/submission.js';
import { curated, writesOf, type Curated } from './curation.js';
import type { MergeDto, ReasonDto, SplitDto } from './curation.dto.js';

export interface MergeAnswer extends Curated {
  readonly survivor: string;
  readonly absorbed: readonly string[];
}

export interface SplitAnswer extends Curated {
  readonly from: string;
  readonly into: string;
}

export interface UndoAnswer extends Curated {
  readonly undoes: string;
  readonly developments: readonly string[];
}

interface Command {
  readonly request: CommandRequest;
  /** The development whose stream carries the event. */
  readonly carrier: string;
  readonly others: readonly string[];
  readonly reason: string;
  readonly decide: (loaded: { carrier: Loaded<MembersState>; others: Loaded<MembersState>[]; curation: Curation }) => Decision;
  /** Whether a recorded event is what is asked for. */
  readonly isSame: (event: RecordedEvent) => boolean;
}

/** Merges, splits and undoes both: one command over every stream concerned. */
@Injectable()
export class DevelopmentCurator {
  constructor(
    private readonly log: EventLog,
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
  ) {}

  async merge(dto: MergeDto, caller: Caller): Promise<Answered<MergeAnswer>> {
    const { survivor, absorbed, reason } = dto;
    const { events, replayed } = await this.run({
      request: singleRequest(caller, 'merges', dto),
      carrier: survivor,
      others: absorbed,
      reason,
      decide: ({ carrier, others, curation }) => decideMerge({ ...curation, survivor: carrier, absorbed: others }),
      isSame: (event) => event.type === 'development.merged' && sameIds((event.data as DevelopmentMerged).absorbed, absorbed),
    });
    return { answer: { survivor, absorbed: (events[0]?.data as DevelopmentMerged).absorbed, ...curated(events) }, replayed };
  }

  async split(dto: SplitDto, caller: Caller): Promise<Answered<SplitAnswer>> {
    const { from, claims, reason } = dto;
    const { events, replayed } = await this.run({
      request: singleRequest(caller, 'splits', dto),
      carrier: from,
      others: [],
      reason,
      decide: ({ carrier, curation }) => decideSplit({ ...curation, from: carrier, claims }),
      isSame: (event) => event.type === 'development.split' && sameIds((event.data as DevelopmentSplit).assignments.map(({ claim }) => claim), claims),
    });
    return { answer: { from, into: (events[0]?.data as DevelopmentSplit).into, ...curated(events) }, replayed };
  }

  async undo(eventId: string, what: 'merge' | 'split', { reason }: ReasonDto, caller: Caller): Promise<Answered<UndoAnswer>> {
    const undo = await this.curationEvent(eventId, what);
    const { carrier, others } = developmentsToRestore(undo) ?? { carrier: '', others: [] };
    const { events, replayed } = await this.run({
      request: singleRequest(caller, `${what}s/${eventId}/undo`, { reason }),
      carrier,
      others,
      reason,
      decide: (loaded) => decideRestore({ ...loaded.curation, undo, carrier: loaded.carrier, others: loaded.others }),
      isSame: (event) => event.type === 'development.restored' && (event.data as DevelopmentRestored).undoes === undo.id,
    });
    const { developments } = events[0]?.data as DevelopmentRestored;
    return { answer: { undoes: undo.id, developments, ...curated(events) }, replayed };
  }

  private run(command: Command): Promise<CommandResult> {
    const { carrier: id, reason } = command;
    return this.runner.run(command.request, async (context) => {
      const carrier = await this.loader.development(id);
      const others = await Promise.all(command.others.map((other) => this.loader.development(other)));
      const curation = await this.curation([carrier, ...others], reason, context);
      const decision = command.decide({ carrier, others, curation });
      const stored = isRefused(decision) ? await this.alike(id, reason, command.isSame) : null;
      return stored === null ? { writes: writesOf(decision, { what: 'development', id: firstUnknown([carrier, ...others]) }) } : { stored };
    });
  }

  private async curation(developments: readonly Loaded<MembersState>[], reason: string, context: DecisionContext): Promise<Curation> {
    const claims = await this.loader.claims(developments.flatMap(({ state }) => state.claims));
    const abouts = [...claims.values()].map(({ state }) => state.about).filter((about) => about !== null);
    const matching = await this.loader.matching([...new Set(abouts.map(matchingStreamOf))]);
    const claim: Curation['claim'] = (id) => {
      const loaded = claims.get(id);
      if (loaded === undefined) throw new Error(`Claim ${id} is no member of the developments that were read: read them again.`);
      return loaded.state;
    };
    return { claim, matching, reason, context };
  }

  /** The last merge, split or undo of the development, when it is the one that is asked for again. */
  private async alike(carrier: string, reason: string, isSame: Command['isSame']): Promise<RecordedEvent[] | null> {
    const events = await this.log.stream(developmentStream(carrier));
    const last = events.findLast((event) => event.type.startsWith('development.'));
    if (last === undefined || !isSame(last) || (last.data as { reason?: string }).reason !== reason) return null;
    return this.log.commandBegunBy(last);
  }

  private async curationEvent(id: string, what: 'merge' | 'split'): Promise<RecordedEvent> {
    const event = /^[0-9a-f-]{36}$/.test(id) ? await this.log.store.eventById(id) : null;
    if (event?.type !== (what === 'merge' ? 'development.merged' : 'development.split')) throw new UnknownIdError(what, id);
    return event;
  }
}

function firstUnknown(developments: readonly Loaded<MembersState>[]): string {
  return developments.find(({ version }) => version === 0n)?.state.id ?? '';
}

function sameIds(first: readonly string[], second: readonly string[]): boolean {
  return [...first].sort().join() === [...second].sort().join();
}
