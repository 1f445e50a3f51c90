import { Agent, request } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeAfterFile } from '@entente/testing';
import type { Replica } from './replica.js';

const ASK_EVERY_MS = 100;

/**
 * What stands before the replicas of one service: goes by `/health/ready`, asked all the time, and gives each new
 * connection to the next replica that was ready when last asked. Connections that stand are left alone, as load balancers
 * of connections do: it is for the service to end them.
 */
export class Balancer {
  private readonly sockets = new Set<Socket>();
  private replicas: { readonly replica: Replica; ready: boolean }[] = [];
  private turn = 0;
  private running = true;
  private readonly asking = this.askAll();

  private constructor(private readonly server: Server) {}

  static async over(replicas: readonly Replica[]): Promise<Balancer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const balancer = new Balancer(server);
    balancer.replicas = replicas.map((replica) => ({ replica, ready: true }));
    server.on('connection', (client) => balancer.pass(client));
    closeAfterFile(() => balancer.close());
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The one that runs longest. */
  get oldest(): Replica | undefined {
    return this.replicas[0]?.replica;
  }

  add(replica: Replica): void {
    this.replicas.push({ replica, ready: true });
  }

  remove(replica: Replica): void {
    this.replicas = this.replicas.filter((one) => one.replica !== replica);
  }

  /** The URL of a replica that is ready, each in turn. */
  next(): string {
    const chosen = this.choose();
    if (chosen === undefined) throw new Error('no replica is ready');
    return chosen.url;
  }

  private choose(): Replica | undefined {
    const ready = this.replicas.filter((one) => one.ready);
    return ready[(this.turn += 1) % ready.length]?.replica;
  }

  async close(): Promise<void> {
    this.running = false;
    await this.asking;
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private pass(client: Socket): void {
    const chosen = this.choose();
    if (chosen === undefined) return void client.destroy();
    const { hostname, port } = new URL(chosen.url);
    const upstream = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    for (const [from, to] of [[client, upstream], [upstream, client]] as const) {
      this.sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => { this.sockets.delete(from); to.end(); });
    }
  }

  private async askAll(): Promise<void> {
    while (this.running) {
      await Promise.all(this.replicas.map(async (one) => (one.ready = (await isReady(one.replica.url)) ?? one.ready)));
      await sleep(ASK_EVERY_MS);
    }
  }
}

const once = new Agent({ keepAlive: false });

/** Asks on a connection of its own, as probes come. Null when nothing was heard in time: one such is no reason to send nobody there. */
function isReady(url: string): Promise<boolean | null> {
  return new Promise((resolve) => {
    const asked = request(`${url}/health/ready`, { agent: once, timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on('timeout', () => {
      resolve(null);
      asked.destroy();
    });
    asked.on('error', () => resolve(false));
    asked.end();
  });
}
