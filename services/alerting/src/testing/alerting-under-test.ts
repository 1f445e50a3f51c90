import { loadConfig } from '@entente/config';
import type { HttpApp } from '@entente/http';
import { logger } from '@entente/observability';
import { closeAfterFile, templateDatabase, testDatabase, type TestDatabase } from '@entente/testing';
import { alertingApp } from '../alerting.app.js';
import { AlertingConfig } from '../alerting.config.js';
import { migrateAlerting } from '../database/migrate-alerting.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs look into answers of any shape
type AnyBody = any;

/** An answer, read. */
export interface Heard<Body = AnyBody> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A page of any list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface AlertingUnderTest {
  readonly url: string;
  readonly app: HttpApp;
  send<Body = AnyBody>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Heard<Body>>;
}

/** A database with both schemas of the service. */
export async function alertingDatabase(): Promise<TestDatabase> {
  return testDatabase({ template: await templateDatabase('alerting', migrateAlerting) });
}

/** The whole service in this process. */
export async function alertingUnderTest(environment: Record<string, string>): Promise<AlertingUnderTest> {
  const defaults = { FEED_PATIENCE_MS: '300', ALERTS_CHECK_MS: '200', LOG_LEVEL: 'error' };
  const config = loadConfig(AlertingConfig, { ...defaults, ...environment });
  const level = process.env['SPEC_LOG'] === undefined ? 'silent' : 'info';
  const app = await alertingApp(config, logger('alerting', { level }));
  closeAfterFile(() => app.stop());
  const url = await app.listen();
  return { url, app, send: (method, path, body, headers) => send(`${url}${path}`, { method, body, headers }) };
}

interface Sending {
  readonly method: string;
  readonly body: unknown;
  readonly headers: Record<string, string> | undefined;
}

async function send<Body>(url: string, { method, body, headers = {} }: Sending): Promise<Heard<Body>> {
  const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(url, { method, headers: { ...type, ...headers }, ...init });
  const text = await response.text();
  const json = /json(;|$)/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as Body };
}
