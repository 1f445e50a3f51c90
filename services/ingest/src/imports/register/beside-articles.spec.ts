import { describe, expect, it } from '@jest/globals';
import { FILE_BEGIN, sipriConnector } from '@entente/connectors';
import { applyEvent, decideRegister, decideSubmission, isRefused, matchingFold, visibleDigests, type DevelopmentState, type StreamWrite } from '@entente/domain';
import { MemoryLog, aClaim, aReport, actor, type ClaimSketch } from '@entente/domain/testing';
import fc from 'fast-check';
import { RELEASES, releaseFile } from '../testing/example-releases.js';
import { readRelease, type ReadRelease } from '../testing/told-log.js';
import { planPair } from './pair-plan.js';
import type { Slot } from './register-slot.table.js';

/** What articles tell of orders that the register lists as well, each beyond doubt. */
const ARTICLES: readonly ClaimSketch[] = [
  { actors: [actor('buyer', 'ESH'), actor('supplier', 'NOR')], object: 'XR-12 Heron', edtf: '1997' },
  { actors: [actor('buyer', 'ESH'), actor('supplier', 'NOR')], object: 'XR-12 Heron boats', edtf: '1997-05' },
  { actors: [actor('buyer', 'MAR'), actor('supplier', 'ISR')], object: 'Orb-1 radar', edtf: '2022-03' },
  { actors: [actor('buyer', 'MAR'), actor('supplier', 'ISR')], object: 'T-1 tanks', edtf: '2009?' },
];

async function read(index: number): Promise<ReadRelease> {
  const file = Buffer.from(releaseFile(RELEASES[index]));
  const found = sipriConnector.detect(file, {});
  if (!found.ok) throw new Error(found.detail);
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield file;
  }
  const rows: { row: number; text: string }[] = [];
  for await (const row of sipriConnector.rows(found.dialect, whole(), FILE_BEGIN)) rows.push(row);
  return readRelease(`release-${index}`, found.dialect.generated ?? '', found.dialect, rows);
}

/** The log after articles and releases in some order, by the deciders that the service uses. */
class Told {
  private readonly log = new MemoryLog();
  private readonly slots = new Map<string, Map<string, Slot>>();
  private releases: ReadRelease[] = [];

  article(index: number): void {
    const report = aReport(`article-${index}`);
    const decided = decideSubmission({ report, claims: [aClaim(report, 0, ARTICLES[index])], matching: this.log.load(matchingFold), context: this.log.context });
    if (isRefused(decided)) throw new Error(decided.detail);
    this.append(decided.writes);
  }

  release(release: ReadRelease): void {
    if (!this.releases.includes(release)) this.releases = [...this.releases, release].sort((one, other) => (one.compared.sequence < other.compared.sequence ? -1 : 1));
    const context = { register: 'sipri', releases: this.releases.map(({ compared }) => compared), subject: this.releases.indexOf(release), deliveries: false };
    for (const pair of new Set(this.releases.flatMap(({ rows }) => [...rows.keys()]))) {
      const known = this.slots.get(pair) ?? new Map<string, Slot>();
      const plan = planPair({ pair, rows: this.releases.map(({ rows }) => rows.get(pair) ?? []), slots: [...known.values()] }, context);
      for (const slot of plan.slots) known.set(slot.slot, slot);
      this.slots.set(pair, known);
      this.append(decideRegister({ reports: [], steps: plan.steps, matching: this.log.load(matchingFold), context: this.log.context, source: 'src:sipri', document: 'register' }));
    }
  }

  /**
   * The canonical form: developments as the sets of what their standing claims say, without ids. Ids follow from what
   * was told first, and so from the order; nothing else does.
   */
  state(): string[] {
    const [states, members] = [new Map<string, DevelopmentState>(), new Map<string, string>()];
    for (const event of this.log.events) {
      const { developments, memberships } = applyEvent(event, { memberOf: (claim) => members.get(claim), stateOf: (id) => states.get(id) });
      for (const { after } of developments) states.set(after.id, after);
      for (const { claim, development } of memberships) members.set(claim, development);
    }
    const said = [...states.values()].map((state) => state.members.flatMap(({ claim, retracted }) => (claim === null || retracted !== null ? [] : [`${claim.kind} ${JSON.stringify(visibleDigests(claim))}`])).sort());
    return said.filter((claims) => claims.length > 0).map((claims) => claims.join('\n')).sort();
  }

  private append(writes: readonly StreamWrite[]): void {
    if (writes.length === 0) return;
    const conflict = this.log.append(writes);
    if (conflict !== null) throw new Error(`The log refused stream ${conflict}.`);
  }
}

describe('releases of a register with articles of the same orders in between', () => {
  it('come to the same developments with the same members in every order, and twice', async () => {
    const releases = [await read(0), await read(1), await read(2)];
    const steps = [...releases.map((release) => (told: Told) => told.release(release)), ...ARTICLES.map((_, index) => (told: Told) => told.article(index))];
    const stateAfter = (order: readonly number[]): string[] => {
      const told = new Told();
      for (const index of order) steps[index]?.(told);
      return told.state();
    };
    const expected = stateAfter([0, 1, 2, 3, 4, 5, 6]);
    expect(expected.filter((claims) => claims.includes('\n'))).toHaveLength(2);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), fc.subarray([0, 1, 2]), (order, again) => {
        expect(stateAfter([...order, ...again])).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});
