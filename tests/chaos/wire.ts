import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { closeAfterFile } from '@entente/testing';

/**
 * Stands between a service and a server. Cut, it behaves as a network that drops packets: nothing is passed on and nobody
 * is told, neither on connections that stand nor on new ones. Mended, it goes on with what has piled up meanwhile.
 */
export class Wire {
  private readonly ends = new Set<Socket>();
  private isCut = false;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  static async to(target: string): Promise<Wire> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const wire = new Wire(server, new URL(target));
    server.on('connection', (client) => wire.pass(client));
    closeAfterFile(() => wire.close());
    return wire;
  }

  /** The target's URL, through the wire. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href.replace(/\/$/, '');
  }

  cut(): void {
    this.isCut = true;
    for (const end of this.ends) end.pause();
  }

  mend(): void {
    this.isCut = false;
    for (const end of this.ends) end.resume();
  }

  private pass(client: Socket): void {
    const server = connect({ host: this.target.hostname, port: Number(this.target.port) });
    for (const [from, to] of [[client, server], [server, client]] as const) {
      this.ends.add(from);
      from.on('data', (data) => to.write(data));
      from.on('end', () => to.end());
      from.on('error', () => undefined);
      from.on('close', () => { this.ends.delete(from); to.destroy(); });
      if (this.isCut) from.pause();
    }
  }

  async close(): Promise<void> {
    for (const end of this.ends) end.destroy();
    if (this.server.listening) await new Promise((resolve) => this.server.close(resolve));
  }
}
