import { expect, it } from '@jest/globals';
import type { Job, Outdated, VersionRow } from '@entente/projections';
import { outdatedView, outdatedWords } from './outdated.view.js';

const job = {
  ...{ id: 'j1', type: 'rebuild', projection: 'timeline', version: 2, state: 'running', phase: 'fold', spec: { definition: '3', rate: null, switchFrom: 1 } },
  ...{ done: 43n, total: 100n, percent: 43, rate: 5, etaSeconds: 12.5, reason: null, result: null, cursor: { secret: 1 }, principal: 'service:timeline', createdAt: '', updatedAt: '' },
} satisfies Job as Job;

const outdated = (rebuild: Partial<Job> | null, begun: Partial<VersionRow>[] = []): Outdated => ({
  ...{ projection: 'timeline', version: 1, definition: '2', newest: '3' },
  begun: begun as VersionRow[],
  rebuild: rebuild === null ? null : { ...job, ...rebuild },
});

it.each<[string, Outdated, string]>([
  ['nothing was begun', outdated(null), 'Bring it in: npx entente projections rebuild timeline --switch'],
  ['it is being built', outdated({}), 'Version 2 is being built (fold, 43 %, 12.5 s left) and goes live when it is ready: npx entente projections rebuild --job j1'],
  ['it waits', outdated({ state: 'queued' }), 'as soon as a worker is free and goes live'],
  ['the database was away', outdated({ etaSeconds: null, reason: 'waits and tries again' }), '(fold, 43 %; waits and tries again)'],
  ['it is paused', outdated({ state: 'paused' }), 'Let it go on: npx entente projections rebuild --job j1 --resume'],
  ['it failed', outdated({ state: 'failed', reason: 'TooManyParked: …' }), 'ended without it (TooManyParked: …). Once the cause is mended: npx entente projections rebuild timeline --switch'],
  ['it was rolled back', outdated({ state: 'done' }, [{ version: 2, state: 'retained' }]), 'Version 2 has it and is retained: npx entente projections switch timeline 2'],
  ['it was retired', outdated({ state: 'done' }, [{ version: 2, state: 'retired' }]), 'Build it again: npx entente projections rebuild timeline --switch'],
])('says what readers see and what to do when %s', (_how, given, said) => {
  expect(outdatedWords(given)).toContain('Readers see version 1 of timeline, of definition 2; this program has definition 3. ');
  expect(outdatedWords(given)).toContain(said);
});

it('shows the job as other answers do', () => {
  expect(outdatedView(outdated({}))).toMatchObject({ version: 1, newest: '3', rebuild: { id: 'j1', done: '43', total: '100' } });
  expect(JSON.stringify(outdatedView(outdated({})))).not.toContain('secret');
});
