import { Inject, Injectable } from '@nestjs/common';
import { parseLanePosition, parsePosition } from '@entente/contracts';
import type { EventStore } from '@entente/event-store';
import { ProblemException } from '@entente/http';
import { LOG } from '../database/database.tokens.js';
import { Progress } from '../projector/progress.js';
import { MAIN_LANE } from '../timeline.names.js';
import { TimelineConfigToken, type TimelineLimits } from './limits.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads `knownAt` and `waitFor`, and waits until the view can answer for them. */
@Injectable()
export class KnownAt {
  constructor(
    @Inject(LOG) private readonly log: EventStore,
    private readonly progress: Progress,
    @Inject(TimelineConfigToken) private readonly limits: TimelineLimits,
  ) {}

  /**
   * @param knownAt `main-<n>`, `<n>`, an instant with offset, or a day (its end in UTC)
   * @param waitFor `main-<n>` or `<n>`: a position the caller wants to see
   * @returns the position asked for; null for "now"
   */
  async resolve(knownAt: string | undefined, waitFor: string | undefined): Promise<bigint | null> {
    if (waitFor !== undefined) await this.reach(positionOf(waitFor, 'waitFor'), 'waitFor');
    if (knownAt === undefined) return null;
    if (DAY.test(knownAt)) return this.atInstant(`${knownAt}T23:59:59.999999Z`);
    if (knownAt.includes('T')) return this.atInstant(knownAt);
    const position = positionOf(knownAt, 'knownAt');
    await this.reach(position, 'knownAt');
    return position;
  }

  private async atInstant(instant: string): Promise<bigint> {
    if (!INSTANT.test(instant) || Number.isNaN(Date.parse(instant))) throw wrong('knownAt', `"${instant}" is neither a position nor an instant such as 2026-01-08T10:00:00Z.`);
    const position = await this.log.positionAt(instant);
    await this.reach(position, 'knownAt');
    return position;
  }

  private async reach(position: bigint, parameter: string): Promise<void> {
    const standing = await this.progress.reach(position, this.limits.waitForMs);
    if (standing !== null && standing.position >= position) return;
    if (standing === null || standing.stopped !== null) throw stopped(standing?.stopped ?? 'the view is not there yet');
    const head = (await this.log.head()).position;
    const at = `${MAIN_LANE}-${String(standing.position)}`;
    const beyond = position > head;
    throw new ProblemException({
      name: 'not-yet',
      status: 504,
      title: 'The view has not come that far',
      detail: beyond
        ? `The log ends at ${MAIN_LANE}-${String(head)}; nothing is known at ${MAIN_LANE}-${String(position)}. Ask for a smaller position, or later.`
        : `The view stands at ${at} and did not reach ${MAIN_LANE}-${String(position)} within ${String(this.limits.waitForMs)} ms. Ask again.`,
      extensions: { parameter, position: at, head: `${MAIN_LANE}-${String(head)}` },
      headers: { 'retry-after': '1' },
    });
  }
}

export function positionOf(text: string, parameter: string): bigint {
  const lane = parseLanePosition(text);
  if (lane !== null && lane.lane === MAIN_LANE) return lane.position;
  const position = parsePosition(text);
  if (position === null) throw wrong(parameter, `"${text}" is not a position such as ${MAIN_LANE}-123.`);
  return position;
}

function wrong(parameter: string, detail: string): ProblemException {
  return new ProblemException({
    ...{ name: 'validation', status: 400, title: 'The request is not valid', detail },
    errors: [{ pointer: `/${parameter}`, detail }],
  });
}

function stopped(reason: string): ProblemException {
  return new ProblemException({
    ...{ name: 'projection-stopped', status: 503, title: 'The view is not advancing' },
    detail: `No worker advances the view: ${reason} An operator finds more at /v1/timeline/status.`,
    headers: { 'retry-after': '5' },
  });
}
