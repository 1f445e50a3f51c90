import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { eventually } from '@entente/testing';
import { inDatabase } from './planted-name.js';
import { entente } from './run-command.js';
import { testSystem } from './test-system.js';

const FAMILIES = ['Quillbrook', 'Marchbanks', 'Longstaff', 'Underhay', 'Fotherby', 'Ravenscroft', 'Throckmorton', 'Wigglesworth'];

interface Forgets {
  readonly items: readonly { readonly step: string }[];
}

it('a forgetting that is killed at any moment is ended, by itself or by asking again', async () => {
  const { system, api } = await testSystem();
  const ingest = system.services.find(({ name }) => name === 'ingest');
  let begun = 0;
  for (const [index, family] of FAMILIES.entries()) {
    const name = `Zephyrine ${family}`;
    for (let at = 0; at < 5; at += 1) await submit(name, 1990 + index * 4 + at, at);
    const asked = api.send('POST', '/v1/forgets', { name }).catch(() => null);
    await sleep(index * 12);
    ingest?.process.kill('SIGKILL');
    await asked;
    await eventually(async () => (await api.get<Forgets>('/v1/forgets')).items.every(({ step }) => step === 'done'), { describe: 'ingest to come back and end what was begun', timeoutMs: 60_000 });
    begun += (await api.get<Forgets>('/v1/forgets')).items.length;
    const { code, stdout } = await entente(['forget', name, '--url', system.gatewayUrl, '--json']);
    expect([code, (JSON.parse(stdout) as { views: boolean }).views]).toEqual([0, true]);
    await eventually(async () => expect(await inDatabase(system.databaseUrl, name.split(' ')[1] ?? '')).toEqual([]), { describe: `nothing of ${name}`, timeoutMs: 60_000 });
  }
  expect(begun).toBeGreaterThan(0);
  expect((await entente(['verify', '--database', system.databaseUrl])).stdout).toContain('is whole');

  async function submit(name: string, year: number, at: number): Promise<void> {
    const body = { source: 'src:register', kind: 'procurement', quote: `${name}: bought.`, actors: [{ role: 'buyer', id: 'MAR' }, { role: 'supplier', id: 'ISR' }], valid: { edtf: String(year) }, object: `thing ${String(at)}` };
    await api.send('POST', '/v1/claims', body);
  }
}, 600_000);
