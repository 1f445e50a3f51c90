import { randomBytes } from 'node:crypto';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { deleteStreams, natsConnectionOptions, type NatsConnectionOptions } from '@entente/stack';
import { closeAfterFile } from '../lifetime/test-file.js';
import { runServers } from '../stack/run-servers.js';

export interface TestNats {
  /** With credentials in it, as in NATS_URL. */
  readonly url: string;
  /** The same as options for `connect` of any NATS client. */
  readonly options: NatsConnectionOptions;
  /** A name of the file's own for a stream, a durable or a subject's first token. Streams named so are deleted after the file. */
  readonly prefix: (name: string) => string;
  /** A connection that is closed after the file. */
  readonly connect: () => Promise<NatsConnection>;
}

/** The run's nats-server, shared with the other files: use `prefix` for every stream and subject. */
export function testNats(): TestNats {
  const { natsUrl: url, run } = runServers();
  const options = natsConnectionOptions(url);
  const mark = `t_${run}_${randomBytes(4).toString('hex')}_`;
  const open = new Set<NatsConnection>();
  closeAfterFile(async () => {
    for (const connection of open) await connection.close();
    await deleteStreams(url, mark);
  });
  return {
    url,
    options,
    prefix: (name) => `${mark}${name}`,
    connect: async () => {
      const connection = await connect(options);
      open.add(connection);
      return connection;
    },
  };
}
