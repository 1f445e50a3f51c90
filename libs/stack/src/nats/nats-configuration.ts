export interface NatsSettings {
  readonly folder: string;
  readonly port: number;
  readonly monitorPort: number;
  readonly user: string;
  readonly password: string;
  readonly durable: boolean;
  readonly version: readonly [major: number, minor: number];
}

/**
 * The text of nats.conf. By default JetStream acknowledges before it has synced, and a power loss takes whole
 * streams; `sync_interval: always` cures that, but servers before 2.10 refuse the setting.
 */
export function natsConfiguration({ folder, port, monitorPort, user, password, durable, version }: NatsSettings): string {
  const [major, minor] = version;
  const knowsSync = major > 2 || (major === 2 && minor >= 10);
  const quoted = (text: string): string => JSON.stringify(text);
  return [
    'server_name: entente',
    `listen: "127.0.0.1:${port}"`,
    `http: "127.0.0.1:${monitorPort}"`,
    `pid_file: ${quoted(`${folder}/nats/nats.pid`)}`,
    `jetstream { store_dir: ${quoted(`${folder}/nats`)}${durable && knowsSync ? ', sync_interval: always' : ''} }`,
    `authorization { user: ${quoted(user)}, password: ${quoted(password)} }`,
    '',
  ].join('\n');
}
