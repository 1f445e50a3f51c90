import { connectNats, type NatsLink } from '@entente/messaging';
import { closeAfterFile, testNats, type TestDatabase } from '@entente/testing';
import { alertingDatabase, alertingUnderTest, type AlertingUnderTest } from './alerting-under-test.js';
import { MainLog } from './main-log.js';
import { TestFeed } from './test-feed.js';

export interface HeardAlert {
  readonly subject: string;
  readonly alert: { readonly id: string; readonly trigger: string; readonly development: string; readonly position: string };
}

export interface AlertingWithFeed {
  /** A spec that stops it puts another in its place. */
  service: AlertingUnderTest;
  readonly database: TestDatabase;
  readonly link: NatsLink;
  readonly log: MainLog;
  readonly feed: TestFeed;
  /** What a plain subscriber to `alerts.>` heard, repeats and all. */
  readonly heard: HeardAlert[];
  /** Another process on the same data. */
  another(environment?: Record<string, string>): Promise<AlertingUnderTest>;
}

/** The service on the run's shared servers, under names of the file's own, with a log and a relay that a spec can disturb. */
export async function alertingWithFeed(environment: Record<string, string> = {}): Promise<AlertingWithFeed> {
  const nats = testNats();
  const names = { streamPrefix: nats.prefix('a_'), subjectPrefix: nats.prefix('s') };
  const database = await alertingDatabase();
  const link = await connectNats({ url: nats.url, name: 'spec', ...names });
  closeAfterFile(() => link.close());
  const log = new MainLog();
  const feed = new TestFeed(link, log);
  await feed.open();
  const heard: HeardAlert[] = [];
  link.connection.subscribe(link.subject('alerts.>'), {
    callback: (_, message) => {
      heard.push({ subject: link.withoutPrefix(message.subject), alert: message.json<{ data: HeardAlert['alert'] }>().data });
    },
  });
  const common = { DATABASE_URL: database.url, NATS_URL: nats.url, STREAM_PREFIX: names.streamPrefix, SUBJECT_PREFIX: names.subjectPrefix };
  const another = (more: Record<string, string> = {}): Promise<AlertingUnderTest> => alertingUnderTest({ ...common, ...environment, ...more });
  return { service: await another(), database, link, log, feed, heard, another };
}
