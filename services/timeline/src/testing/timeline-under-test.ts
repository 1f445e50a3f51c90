import { loadConfig } from '@entente/config';
import { Analyst } from '@entente/domain/testing';
import { migrateEventStore, openEventStore, type EventStore } from '@entente/event-store';
import type { HttpApp } from '@entente/http';
import { logger } from '@entente/observability';
import type { Projection } from '@entente/projections';
import type pg from 'pg';
import { migrateTimeline } from '../database/migrate-timeline.js';
import { timelineApp } from '../timeline.app.js';
import { TimelineConfig } from '../timeline.config.js';
import { EVENT_STORE_SCHEMA, MAIN_LANE } from '../timeline.names.js';
import { MirroredLog } from './mirrored-log.js';

/** The part of `@entente/testing` that is needed. Given by the spec, since only specs may import it. */
export interface Testing {
  runServers(): { readonly natsUrl: string };
  testNats(): { readonly url: string; readonly prefix: (name: string) => string };
  templateDatabase(name: string, build: (url: string) => Promise<void>): Promise<{ readonly name: string }>;
  testDatabase(options: { template: { readonly name: string } }): Promise<TestDatabase>;
  closeAfterFile(closer: () => Promise<void>): void;
}

export interface TestDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
}

/** An answer, read. `body` is parsed when it is JSON. */
export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs look into answers of any shape
  readonly body: any;
  readonly text: string;
}

export interface TimelineUnderTest {
  readonly url: string;
  readonly app: HttpApp;
  readonly database: TestDatabase;
  readonly store: EventStore;
  readonly log: MirroredLog;
  readonly analyst: Analyst;
  get(path: string): Promise<Heard>;
  post(path: string, body?: unknown): Promise<Heard>;
}

export async function timelineDatabase(testing: Testing): Promise<TestDatabase> {
  const build = async (url: string): Promise<void> => {
    await migrateEventStore({ url, schema: EVENT_STORE_SCHEMA, lanes: [MAIN_LANE] });
    await migrateTimeline(url);
  };
  return testing.testDatabase({ template: await testing.templateDatabase('timeline', build) });
}

/** The whole service in this process, on a database of the test file's own, and an analyst who writes its log. */
export async function timelineUnderTest(testing: Testing, environment: Record<string, string> = {}, on?: TestDatabase, definitions?: readonly Projection[]): Promise<TimelineUnderTest> {
  const database = on ?? (await timelineDatabase(testing));
  const nats = testing.testNats();
  const defaults = { DATABASE_URL: database.url, NATS_URL: nats.url, SUBJECT_PREFIX: nats.prefix('timeline'), LOG_LEVEL: 'silent' };
  const config = loadConfig(TimelineConfig, { ...defaults, ...environment });
  const app = await timelineApp(config, { log: logger('timeline', { level: 'silent' }), ...(definitions === undefined ? {} : { definitions }) });
  testing.closeAfterFile(() => app.stop());
  const url = await app.listen();
  const store = openEventStore({ pool: database.pool, schema: EVENT_STORE_SCHEMA, lane: MAIN_LANE });
  const log = new MirroredLog(store);
  const send = (method: string) => async (path: string, body?: unknown): Promise<Heard> => {
    const init = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return heard(await fetch(`${url}${path}`, { method, ...init }));
  };
  return { url, app, database, store, log, analyst: new Analyst(log), get: send('GET'), post: send('POST') };
}

async function heard(response: Response): Promise<Heard> {
  const text = await response.text();
  const json = /[/+]json(;|$)/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, body: json ? (JSON.parse(text) as unknown) : text };
}
