import { createServer, connect, type Server, type Socket } from 'node:net';
import { type AddressInfo } from 'node:net';

/** Last bytes of what PostgreSQL sends when a statement is over and no transaction is open: after the commit. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/**
 * A TCP proxy before PostgreSQL that loses answers: the statement commits, then the connection is cut instead of
 * telling the client. `loseAnswers(n)` arms it for the next n statements after a connection's start-up.
 */
export class AnswerProxy {
  #toLose = 0;
  readonly #sockets = new Set<Socket>();
  lost = 0;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async before(databaseUrl: string): Promise<AnswerProxy> {
    const target = new URL(databaseUrl);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const through = new URL(databaseUrl);
    through.hostname = '127.0.0.1';
    through.port = String((server.address() as AddressInfo).port);
    const proxy = new AnswerProxy(server, through.href);
    server.on('connection', (client) => proxy.#join(client, connect(Number(target.port || 5432), target.hostname)));
    return proxy;
  }

  loseAnswers(count: number): void {
    this.#toLose = count;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #join(client: Socket, server: Socket): void {
    let started = false;
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.pipe(server);
    server.on('data', (chunk: Buffer) => {
      const ready = chunk.subarray(-READY.length).equals(READY);
      if (ready && started && this.#toLose > 0) {
        this.#toLose -= 1;
        this.lost += 1;
        client.destroy();
        return;
      }
      started ||= ready;
      client.write(chunk);
    });
  }
}
