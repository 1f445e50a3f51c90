import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventRow, reciprocal } from '@entente/connectors/testing';
import { checkoutRoot } from '@entente/stack';
import { entente } from './run-command.js';
import { testSystem, type TestSystem } from './test-system.js';

const EXAMPLES = join(checkoutRoot(), 'examples/mapping');
const ARTICLE = 'An Israeli delegation flew to Rabat on 22 December 2020. It was the first direct flight.';

interface Page<Item> {
  readonly items: readonly Item[];
}

describe('files of leads, rows and feeds, through the command line and the gateway', () => {
  let running: TestSystem;
  let folder: string;
  beforeAll(async () => {
    running = await testSystem();
    folder = await mkdtemp(join(tmpdir(), 'entente-files-'));
  }, 180_000);

  async function json<T>(...args: string[]): Promise<T> {
    const { code, stdout, stderr } = await entente([...args, '--json', '--url', running.system.gatewayUrl]);
    expect({ args, code, stderr: code === 0 ? '' : stderr }).toEqual({ args, code: 0, stderr: '' });
    return JSON.parse(stdout) as T;
  }
  const timeline = async (position: string): Promise<readonly { kind: string }[]> => (await running.api.get<Page<{ kind: string }>>('/v1/timelines/ISR-MAR', { waitFor: position })).items;

  it('a lead is on no timeline until a report bears it out', async () => {
    const file = join(folder, 'rows.export.csv');
    await writeFile(file, `${eventRow()}\n${reciprocal(eventRow(), { GLOBALEVENTID: '700000002' })}\nbad\n`);
    const done = await json<{ state: string; counts: Record<string, number> }>('import', 'gdelt', file);
    expect(done).toMatchObject({ state: 'completed', counts: { good: 2, bad: 1, leads: 1, joined: 1 } });
    const [lead] = (await json<Page<{ id: string; rows: string[] }>>('leads', '--pair', 'ISR-MAR')).items;
    expect(lead?.rows).toEqual(['700000001', '700000002']);
    const [received] = (await running.api.get<Page<{ position: string }>>('/v1/reports')).items;
    expect(received).toBeUndefined();
    expect((await running.api.get<Page<object>>('/v1/timelines/ISR-MAR')).items).toEqual([]);

    const article = join(folder, 'article.txt');
    await writeFile(article, ARTICLE);
    const promoted = await json<{ position: string; claim: string }>('leads', 'promote', lead?.id ?? '', '--file', article, '--source', 'src:desk', '--published', '2020-12-23', '--quote', 'An Israeli delegation flew to Rabat on 22 December 2020', '--claim', '{"valid":{"edtf":"2020-12-22"}}');
    expect((await timeline(promoted.position)).map(({ kind }) => kind)).toContain('dialogue');
    expect(await json('leads', 'show', lead?.id ?? '')).toMatchObject({ state: 'promoted', claim: promoted.claim });
  });

  it('a CSV file is counted, then taken in with its mapping', async () => {
    const args = ['import', 'csv', join(EXAMPLES, 'contracts.csv'), '--mapping', join(EXAMPLES, 'contracts.mapping.json')];
    expect(await json(...args, '--dry-run')).toMatchObject({ state: 'completed', dryRun: true, counts: { good: 3, bad: 1 } });
    expect(await json(...args)).toMatchObject({ state: 'completed', counts: { good: 3, bad: 1, claims: 3 } });
    expect((await running.api.get<Page<{ name: string }>>('/v1/mappings')).items.map(({ name }) => name)).toEqual(['ministry-contracts']);
    const wrong = await entente(['import', 'ndjson', join(EXAMPLES, 'orders.ndjson'), '--mapping', join(EXAMPLES, 'orders.ndjson'), '--url', running.system.gatewayUrl]);
    expect([wrong.code === 0, wrong.stderr]).toEqual([false, expect.stringContaining('is not JSON')]);
  });

  it('a feed is taken in item by item', async () => {
    const file = join(folder, 'desk.rss');
    await writeFile(file, `<?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title><item><title>Talks</title><description>${ARTICLE}</description><link>https://desk.example/1</link></item></channel></rss>`);
    const { answers } = await json<{ answers: { position: string }[] }>('ingest', file);
    expect(answers).toHaveLength(1);
    await rm(folder, { recursive: true });
  });
});
