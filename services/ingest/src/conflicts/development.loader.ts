import { Injectable } from '@nestjs/common';
import type { About, RecordedEvent } from '@entente/contracts';
import { claimStream, developmentStream, evolveDevelopment, foldStream, membersFold, type DevelopmentState, type MembersState } from '@entente/domain';
import { EventLog } from '../commands/event-log.js';

export interface LoadedDevelopment {
  readonly members: MembersState;
  readonly about: About;
  readonly state: DevelopmentState;
}

/** A development by the one fold, read from its own stream and those of its members: no view is asked. */
@Injectable()
export class DevelopmentLoader {
  constructor(private readonly log: EventLog) {}

  /** Null when there is no such development. */
  async load(id: string): Promise<LoadedDevelopment | null> {
    const own = await this.log.stream(developmentStream(id));
    const { state: members } = foldStream(membersFold(id), own);
    if (members.about === null) return null;
    const contents = await Promise.all(members.claims.map((claim) => this.log.stream(claimStream(claim))));
    const assigned = members.claims.map((claim): Pick<RecordedEvent, 'type' | 'data'> => ({ type: 'claim.assigned', data: { claim, development: id } }));
    const events = [...assigned.map((event) => event as RecordedEvent), ...contents.flat(), ...own.filter(({ type }) => type === 'conflict.triaged')];
    const state = events.reduce<DevelopmentState>((known, event) => evolveDevelopment(known, event), { id, redirectedTo: null, members: [] });
    return { members, about: members.about, state };
  }
}
