import { Injectable } from '@nestjs/common';
import { CONFLICT_FIELDS, type ConflictTriaged, type TriageState } from '@entente/contracts';
import { decideTriage, developmentFold, developmentStream, isRefused } from '@entente/domain';
import { singleRequest, type Caller } from '../commands/command.request.js';
import { CommandRunner } from '../commands/command.runner.js';
import { EventLog } from '../commands/event-log.js';
import { curated, writesOf, type Curated } from '../curation/curation.js';
import { UnknownIdError } from '../ingest.errors.js';
import type { Answered } from '../submissions/submission.js';
import type { TriageDto } from './conflict.dto.js';
import { DevelopmentLoader } from './development.loader.js';

export interface TriageAnswer extends Curated {
  readonly conflict: string;
  readonly state: TriageState;
  readonly side: string | null;
}

const ID = new RegExp(`^([0-9a-f]{32})-(${CONFLICT_FIELDS.join('|')})$`);

/** Keeps what a person makes of a conflict. Its sides are worked out from the log, as every view does. */
@Injectable()
export class ConflictTriage {
  constructor(
    private readonly log: EventLog,
    private readonly runner: CommandRunner,
    private readonly developments: DevelopmentLoader,
  ) {}

  async judge(id: string, dto: TriageDto, caller: Caller): Promise<Answered<TriageAnswer>> {
    const development = ID.exec(id)?.[1];
    if (development === undefined) throw new UnknownIdError('conflict', id);
    const { state, reason } = dto;
    const side = dto.side ?? null;
    const { events, replayed } = await this.runner.run(singleRequest(caller, `conflicts/${id}/triage`, dto), async (context) => {
      const loaded = await this.developments.load(development);
      if (loaded === null) throw new UnknownIdError('conflict', id);
      const conflict = developmentFold.item(loaded.state)?.conflicts.find((one) => one.id === id) ?? null;
      const decision = decideTriage({ development, about: loaded.about, conflict, state, side, reason, by: caller.principal.id, context });
      if (isRefused(decision) && decision.refused === 'unknown-conflict') throw new UnknownIdError('conflict', id);
      const last = isRefused(decision) && decision.refused === 'same-state' ? await this.last(development, id, reason) : null;
      return last === null ? { writes: writesOf(decision, { what: 'development', id: development }) } : { stored: [last] };
    });
    return { answer: { conflict: id, state, side, ...curated(events) }, replayed };
  }

  private async last(development: string, conflict: string, reason: string) {
    const event = (await this.log.stream(developmentStream(development))).findLast(({ type, data }) => type === 'conflict.triaged' && (data as ConflictTriaged).conflict === conflict);
    return event !== undefined && (event.data as ConflictTriaged).reason === reason ? event : null;
  }
}
