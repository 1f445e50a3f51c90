import { loadConfig } from '@entente/config';
import { logger } from '@entente/observability';
import type pg from 'pg';
import { ingestApp } from '../ingest.app.js';
import { IngestConfig } from '../ingest.config.js';
import { migrateIngest } from '../database/migrate-ingest.js';
import type { HttpApp } from '@entente/http';

/** The part of `@entente/testing` that is needed. Given by the spec, since only specs may import it. */
export interface Testing {
  templateDatabase(name: string, build: (url: string) => Promise<void>): Promise<{ readonly name: string }>;
  testDatabase(options: { template: { readonly name: string } }): Promise<TestDatabase>;
  testNats(): { readonly url: string; readonly prefix: (name: string) => string };
  closeAfterFile(closer: () => Promise<void>): void;
}

export interface TestDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
}

export interface IngestUnderTest {
  readonly url: string;
  readonly database: TestDatabase;
  readonly app: HttpApp;
  /** What the service puts before names of streams and before subjects. */
  readonly prefixes: { readonly streams: string; readonly subjects: string };
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Heard>;
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<Heard>;
  get(path: string): Promise<Heard>;
}

/** The members of answers that specs look at; which of them are there depends on the route. */
export interface HeardBody {
  readonly report: string;
  readonly document: string;
  readonly claims: readonly { readonly id: string; readonly kind: string; readonly development: string; readonly joined: boolean }[];
  readonly position: string;
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
  readonly claim: unknown;
  readonly development: string;
  readonly state: string;
  readonly status: string;
  readonly history: readonly { readonly type: string }[];
  readonly event: string;
  readonly into: string;
  readonly redated: unknown;
  readonly textHash: string;
  readonly length: number;
}

/** An answer, read. `body` is parsed when it is JSON. */
export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly body: HeardBody;
  readonly text: string;
}

/** A database with both schemas, migrated. */
export async function ingestDatabase(testing: Testing): Promise<TestDatabase> {
  return testing.testDatabase({ template: await testing.templateDatabase('ingest', migrateIngest) });
}

/** The whole service in this process, on a database of the test file's own. */
export async function ingestUnderTest(testing: Testing, environment: Record<string, string> = {}, on?: TestDatabase): Promise<IngestUnderTest> {
  const database = on ?? (await ingestDatabase(testing));
  const nats = testing.testNats();
  const prefixes = { streams: nats.prefix(''), subjects: nats.prefix('s') };
  const defaults = { DATABASE_URL: database.url, NATS_URL: nats.url, STREAM_PREFIX: prefixes.streams, SUBJECT_PREFIX: prefixes.subjects };
  const config = loadConfig(IngestConfig, { ...defaults, ...environment });
  const app = await ingestApp(config, logger('ingest', { level: 'silent' }));
  testing.closeAfterFile(() => app.stop());
  const url = await app.listen();
  const send = (method: string) => async (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Heard> => {
    const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const response = await fetch(`${url}${path}`, { method, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...init });
    return heard(response);
  };
  return { url, database, app, prefixes, post: send('POST'), patch: send('PATCH'), get: send('GET') };
}

async function heard(response: Response): Promise<Heard> {
  const text = await response.text();
  const json = /[/+]json(;|$)/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, body: (json ? JSON.parse(text) : text) as HeardBody };
}
