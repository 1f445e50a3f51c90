import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as testing from '@entente/testing';
import { order, retold } from './testing/example-records.js';
import { ingestUnderTest, type IngestUnderTest } from './testing/ingest-under-test.js';

describe('with tokens', () => {
  let ingest: IngestUnderTest;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-tokens-'));
    testing.closeAfterFile(async () => rmSync(folder, { recursive: true }));
    const file = join(folder, 'tokens.json');
    const entry = (id: string, roles: string[]): unknown => ({ token: `token-of-principal-${id}`, principal: { id, roles } });
    writeFileSync(file, JSON.stringify([entry('ana', ['analyst']), entry('feed', ['connector']), entry('sub', ['subscriber'])]));
    ingest = await ingestUnderTest(testing, { AUTH_MODE: 'token', AUTH_TOKENS_FILE: file });
  });
  const as = (id: string): Record<string, string> => ({ authorization: `Bearer token-of-principal-${id}` });

  it('nobody comes in without one, and each may do what his roles allow', async () => {
    expect((await ingest.post('/v1/claims', order())).status).toBe(401);
    expect((await ingest.post('/v1/claims', order(), as('nobody'))).status).toBe(401);
    expect((await ingest.post('/v1/claims', order(), as('sub'))).status).toBe(403);
    const { status, body } = await ingest.post('/v1/claims', order(), as('feed'));
    expect(status).toBe(201);
    const claim = body.claims[0]?.id ?? '';
    expect((await ingest.post('/v1/merges', {}, as('feed'))).status).toBe(403);
    const corrected = await ingest.post(`/v1/claims/${claim}/corrections`, { reason: 'r', changes: { object: 'guns' } }, as('ana'));
    expect(corrected.status).toBe(201);
    const response = await fetch(`${ingest.url}/v1/claims/${claim}`, { headers: as('sub') });
    expect(await response.json()).toMatchObject({ history: [{ principal: 'feed' }, { principal: 'ana' }] });
  });

  it('one principal can not meet the keys of another', async () => {
    const keyed = (id: string, number: number) => ingest.post('/v1/claims', retold(number), { ...as(id), 'idempotency-key': 'mine' });
    expect((await keyed('feed', 1)).status).toBe(201);
    expect((await keyed('ana', 2)).status).toBe(201);
    expect((await keyed('feed', 2)).status).toBe(422);
  });
});

describe('the description of the interface', () => {
  it('names every resource and what it takes', async () => {
    const ingest = await ingestUnderTest(testing);
    const document = JSON.parse((await ingest.get('/openapi.json')).text) as { paths: Record<string, Record<string, { requestBody?: unknown; responses: object }>> };
    expect(Object.keys(document.paths).filter((path) => path.startsWith('/v1/')).sort()).toEqual([
      '/v1/batches',
      '/v1/claims',
      '/v1/claims/{id}',
      '/v1/claims/{id}/corrections',
      '/v1/claims/{id}/grades',
      '/v1/claims/{id}/retractions',
      '/v1/cloudevents',
      '/v1/conflicts/{id}/triage',
      '/v1/documents/{id}/changes',
      '/v1/forgets',
      '/v1/forgets/{id}',
      '/v1/imports',
      '/v1/imports/{id}',
      '/v1/imports/{id}/cancel',
      '/v1/imports/{id}/pause',
      '/v1/imports/{id}/quarantine',
      '/v1/imports/{id}/quarantine/retry',
      '/v1/imports/{id}/quarantine/{row}/discard',
      '/v1/imports/{id}/quarantine/{row}/retry',
      '/v1/imports/{id}/resume',
      '/v1/ingest/status',
      '/v1/leads',
      '/v1/leads/{id}',
      '/v1/leads/{id}/dismiss',
      '/v1/leads/{id}/promote',
      '/v1/mappings',
      '/v1/mappings/{name}',
      '/v1/merges',
      '/v1/merges/{event}/undo',
      '/v1/rates',
      '/v1/rates/conversions',
      '/v1/rates/{currency}',
      '/v1/reports',
      '/v1/reports/{id}',
      '/v1/reports/{id}/changes',
      '/v1/reports/{id}/text',
      '/v1/reviews',
      '/v1/reviews/thresholds',
      '/v1/reviews/{claim}',
      '/v1/reviews/{claim}/accept',
      '/v1/reviews/{claim}/fix',
      '/v1/reviews/{claim}/reject',
      '/v1/sources',
      '/v1/sources/{id}',
      '/v1/sources/{id}/grades',
      '/v1/splits',
      '/v1/splits/{event}/undo',
      '/v1/submissions',
      '/v1/submissions/{id}',
      '/v1/submissions/{id}/retry',
      '/v1/suggestions',
      '/v1/suggestions/{id}/accept',
      '/v1/suggestions/{id}/dismiss',
    ]);
    const bodies = ['/v1/reports', '/v1/claims', '/v1/merges', '/v1/splits'].map((path) => document.paths[path]?.['post']?.requestBody);
    expect(bodies.every((body) => JSON.stringify(body).includes('#/components/schemas/'))).toBe(true);
    await ingest.app.stop();
  });
});

describe('stopping', () => {
  it('ends what was begun: every answer says stored, and it is', async () => {
    const ingest = await ingestUnderTest(testing);
    const sent = Promise.allSettled(Array.from({ length: 60 }, (_, index) => ingest.post('/v1/claims', retold(index))));
    await ingest.post('/v1/claims', retold(0));
    await ingest.app.stop();
    const answers = (await sent).flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(answers.filter(({ status }) => ![201, 503].includes(status))).toEqual([]);
    const stored = answers.filter(({ status }) => status === 201).map(({ body }) => body.report);
    expect(stored.length).toBeGreaterThan(0);
    const { rows } = await ingest.database.pool.query<{ name: string }>("SELECT name FROM event_store.stream WHERE name LIKE 'report-%'");
    const kept = new Set(rows.map(({ name }) => name));
    expect(stored.filter((report) => !kept.has(`report-${report}`))).toEqual([]);
  });
});
