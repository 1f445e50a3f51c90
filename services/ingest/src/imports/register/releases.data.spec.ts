import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { FILE_BEGIN, sipriConnector, type SipriDialect } from '@entente/connectors';
import { claimSpans } from '../testing/claim-spans.js';
import { ORDERS, readRelease, ToldLog, type ReadRelease } from '../testing/told-log.js';

const FOLDER = join(process.env['ENTENTE_DATA'] ?? join(import.meta.dirname, '../../../../../../shared/data'), 'sipri');
const FILES = ['trade-register.2024-10-13.raw.csv', 'trade-register.2025-03-13.raw.csv', 'trade-register.2025-10-23.raw.csv'];
/** One pair in so many: six orders over all of them would take minutes. */
const SAMPLE = 7;

async function read(file: string, generated?: string): Promise<{ release: ReadRelease; bad: number }> {
  const path = join(FOLDER, file);
  const detection = sipriConnector.detect(readFileSync(path).subarray(0, 262_144), {});
  if (!detection.ok) throw new Error(detection.detail);
  const texts: { row: number; text: string }[] = [];
  let bad = 0;
  for await (const row of sipriConnector.rows(detection.dialect, createReadStream(path), FILE_BEGIN)) {
    if (row.ok) texts.push(row);
    else bad += 1;
  }
  const dialect: SipriDialect = detection.dialect;
  return { release: readRelease(file, generated ?? dialect.generated ?? '', dialect, texts), bad };
}

let releases: ReadRelease[] = [];
beforeAll(async () => {
  if (!existsSync(FOLDER)) throw new Error(`${FOLDER} does not exist: name the data's folder in ENTENTE_DATA.`);
  releases = [];
  for (const file of FILES) {
    const { release, bad } = await read(file);
    expect(bad).toBe(0);
    releases.push(release);
  }
}, 120_000);

describe('the three releases', () => {
  it('are read to the last row, and measured', () => {
    expect(releases.map(({ compared: { generated, coverage } }) => [generated.slice(0, 10), coverage.rows, coverage.undelivered, coverage.firstDelivery, coverage.lastDelivery])).toEqual([
      ['2024-10-13', 27_951, 0, '1950', '2023'],
      ['2025-03-13', 29_515, 1_166, '1950', '2024'],
      ['2025-10-23', 28_348, 0, '1950', '2024'],
    ]);
    const states = releases[0]?.compared.coverage.buyers.filter((buyer) => /^[A-Z]{3}$/.test(buyer)) ?? [];
    expect(states).toContain('ESH');
    expect(states.length).toBeGreaterThan(180);
  });

  it('come to the same in every order', () => {
    const names = [...new Set(releases.flatMap(({ rows }) => [...rows.keys()]))].sort();
    const sample = new Set(names.filter((_, index) => index % SAMPLE === 0));
    const logs = ORDERS.map((order) => {
      const log = new ToldLog();
      for (const index of order) log.import(releases[index] as ReadRelease, sample);
      return log;
    });
    expect(logs[0]?.standing().length).toBeGreaterThan(5_000);
    for (const log of logs) expect(log.standing()).toEqual(logs[0]?.standing());
  }, 240_000);

  it('stand behind every claim with their words', () => {
    const log = new ToldLog();
    for (const release of releases) log.import(release, null);
    const texts = new Map(releases.map(({ compared, rows }) => [compared.report, textOf(rows)]));
    let spans = 0;
    for (const { claim } of log.claims.values()) {
      const text = texts.get(claim.report) ?? '';
      for (const span of claimSpans(claim).flat()) {
        spans += 1;
        if (text.slice(span.start, span.end) !== span.exact) throw new Error(`${claim.id}: "${span.exact}" does not stand at ${span.start}.`);
      }
    }
    expect(spans).toBeGreaterThan(400_000);
  }, 240_000);

  it('are read from the variant without preamble, too', async () => {
    const { release, bad } = await read('variant.bom-nopreamble.csv', '2025-12-31');
    expect([bad, release.compared.coverage.rows, release.compared.coverage.undelivered]).toEqual([0, 29_503, 1_155]);
  }, 60_000);
});

function textOf(rows: ReadRelease['rows']): string {
  return [...rows.values()].flat().sort((one, other) => one.start - other.start).map(({ text }) => text).join('\n');
}
