import { Injectable } from '@nestjs/common';
import type { Credibility, RecordedEvent, Reliability, SourceGraded } from '@entente/contracts';
import { claimStream, decideClaimGrade, decideSourceGrade, gradeAt, inheritedCredibility, isRefused, sourceFold, sourceStream, type ClaimState, type DecisionContext, type Loaded, type StreamWrite } from '@entente/domain';
import { singleRequest, type Caller } from '../commands/command.request.js';
import { CommandRunner } from '../commands/command.runner.js';
import { EventLog } from '../commands/event-log.js';
import { StreamLoader } from '../commands/stream.loader.js';
import { curated, writesOf, type Curated } from '../curation/curation.js';
import { today } from '../database/today.js';
import { sourceIdOf } from '../edge/source-id.js';
import { ClaimIndex } from '../review/claim-index.js';
import { Standards } from '../review/standards.js';
import type { Answered } from '../submissions/submission.js';
import type { ClaimGradeDto, SourceGradeDto } from './source.dto.js';

export interface SourceGradeAnswer extends Curated {
  readonly source: string;
  readonly grade: Reliability;
  readonly from: string;
  /** Claims told before that inherit another grade by it; `position` is that of the last of them. */
  readonly inherited: number;
}

export interface ClaimGradeAnswer extends Curated {
  readonly claim: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

/** Claims graded in one command. */
const AT_ONCE = 200;

/**
 * Grades sources and claims. A source's grade goes on to the claims it told on or after its first day, but never over a
 * grade that a person gave. Cut short, the same request finishes what was begun.
 */
@Injectable()
export class SourceGrader {
  constructor(
    private readonly log: EventLog,
    private readonly runner: CommandRunner,
    private readonly loader: StreamLoader,
    private readonly index: ClaimIndex,
    private readonly standards: Standards,
  ) {}

  async source(name: string, dto: SourceGradeDto, caller: Caller): Promise<Answered<SourceGradeAnswer>> {
    const source = sourceIdOf(name);
    const from = dto.from ?? (await today(this.index));
    const { grade, reason } = dto;
    const { events, replayed } = await this.runner.run(singleRequest(caller, `sources/${source}/grades`, { grade, from, reason }), async (context) => {
      const state = await this.loader.load(sourceFold, sourceStream(source));
      const decision = decideSourceGrade({ source, state, grade, from, reason, context });
      if (!isRefused(decision) || decision.refused !== 'same-grade') return { writes: writesOf(decision, { what: 'claim', id: source }) };
      const last = (await this.log.stream(sourceStream(source))).findLast(({ data }) => (data as SourceGraded).from === from);
      return { stored: last === undefined ? [] : [last] };
    });
    await this.standards.refresh();
    const inherited = await this.passOn(source, `Its source is graded ${grade} from ${from}: ${reason}`, caller);
    const last = inherited.at(-1);
    const place = curated(last === undefined ? events : [...events, last]);
    return { answer: { source, grade, from, inherited: inherited.length, ...place }, replayed: replayed && last === undefined };
  }

  async claim(id: string, dto: ClaimGradeDto, caller: Caller): Promise<Answered<ClaimGradeAnswer>> {
    const { events, replayed } = await this.runner.run(singleRequest(caller, `claims/${id}/grades`, dto), async (context) => {
      const claim = await this.loader.claim(id);
      const decision = decideClaimGrade({ claim, ...dto, basis: 'stated', context });
      const last = (await this.log.stream(claimStream(id))).findLast(({ type }) => type === 'claim.graded');
      const again = isRefused(decision) && decision.refused === 'same-grade' && last !== undefined;
      return again ? { stored: [last] } : { writes: writesOf(decision, { what: 'claim', id }) };
    });
    const { reliability, credibility } = events[0]?.data as ClaimGradeAnswer;
    return { answer: { claim: id, reliability, credibility, ...curated(events) }, replayed };
  }

  /** @returns the event of each claim that was graded otherwise */
  private async passOn(source: string, reason: string, caller: Caller): Promise<RecordedEvent[]> {
    const rows = await this.index.query<{ claim: string; day: string }>(
      `SELECT c.claim, r.day FROM ingest.claim_index c JOIN ingest.report_index r USING (report) WHERE c.source = $1 ORDER BY c.position, c.claim`,
      [source],
    );
    const state = (await this.standards.current()).sources.get(source) ?? sourceFold.initial;
    const grades = new Map(rows.map(({ claim, day }) => [claim, gradeAt(state, day)]));
    const graded: RecordedEvent[] = [];
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      graded.push(...(await this.passOnTo(rows.slice(start, start + AT_ONCE).map(({ claim }) => claim), { grades, reason }, caller)));
    }
    return graded;
  }

  private async passOnTo(ids: readonly string[], { grades, reason }: { grades: ReadonlyMap<string, Reliability>; reason: string }, caller: Caller): Promise<readonly RecordedEvent[]> {
    const { events } = await this.runner.run(singleRequest({ ...caller, idempotencyKey: null }, 'sources/inherit', { ids }), async (context) => {
      const claims = await this.loader.claims(ids);
      const writes = ids.flatMap((id) => inheritedBy(claims.get(id), { grade: grades.get(id) ?? 'F', reason, context }));
      return writes.length === 0 ? { stored: [] } : { writes };
    });
    return events;
  }
}

/** A credibility that does not follow from the old reliability was stated by the record: it stays. */
function inheritedBy(claim: Loaded<ClaimState> | undefined, { grade, reason, context }: { grade: Reliability; reason: string; context: DecisionContext }): readonly StreamWrite[] {
  const grades = claim?.state.claim?.grades;
  if (claim === undefined || grades === undefined) return [];
  const follows = grades.credibility === inheritedCredibility(grades.reliability);
  const credibility = follows ? inheritedCredibility(grade) : grades.credibility;
  const decision = decideClaimGrade({ claim, reliability: grade, credibility, basis: 'inherited', reason, context });
  return isRefused(decision) ? [] : decision.writes;
}
