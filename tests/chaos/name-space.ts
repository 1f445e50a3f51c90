import { execFileSync } from 'node:child_process';
import { connect, createServer, type Socket } from 'node:net';
import { closeAfterFile } from '@entente/testing';

let made = 0;

/**
 * A network of its own with one host in it, joined to this one by a cable. Pulled out, packets are dropped on both sides
 * and nobody is told, as on a real network. Linux, and root.
 */
export class NameSpace {
  private constructor(
    readonly name: string,
    private readonly net: string,
  ) {}

  static make(): NameSpace {
    made += 1;
    const name = `ent${process.pid % 10_000}x${made}`;
    const space = new NameSpace(name, `10.231.${(process.pid % 60) * 4 + made}`);
    ip('netns', 'add', name);
    closeAfterFile(async () => {
      ip('netns', 'del', name);
    });
    ip('link', 'add', `${name}h`, 'type', 'veth', 'peer', 'name', `${name}n`, 'netns', name);
    ip('addr', 'add', `${space.near}/24`, 'dev', `${name}h`);
    ip('link', 'set', `${name}h`, 'up');
    for (const args of [['addr', 'add', `${space.far}/24`, 'dev', `${name}n`], ['link', 'set', `${name}n`, 'up'], ['link', 'set', 'lo', 'up']]) ip('-n', name, ...args);
    return space;
  }

  /** This host, as seen from inside. */
  get near(): string {
    return `${this.net}.1`;
  }

  /** The host inside. */
  get far(): string {
    return `${this.net}.2`;
  }

  /** Put before a command, it runs inside. */
  get command(): readonly string[] {
    return ['ip', 'netns', 'exec', this.name];
  }

  pullOut(): void {
    ip('link', 'set', `${this.name}h`, 'down');
  }

  plugIn(): void {
    ip('link', 'set', `${this.name}h`, 'up');
  }

  /** Lets the inside reach a server that listens on this host's loopback only. @returns its URL from inside */
  async door(target: string): Promise<string> {
    const { hostname, port } = new URL(target);
    const sockets = new Set<Socket>();
    const server = createServer((inside) => {
      const outside = connect(Number(port), hostname);
      for (const [from, to] of [[inside, outside], [outside, inside]] as const) {
        sockets.add(from);
        from.pipe(to);
        from.on('error', () => to.destroy());
        from.on('close', () => sockets.delete(from));
      }
    });
    await new Promise<void>((resolve) => server.listen(0, this.near, resolve));
    closeAfterFile(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
    const url = new URL(target);
    url.host = `${this.near}:${(server.address() as { port: number }).port}`;
    return url.href.replace(/\/$/, '');
  }
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'inherit'] });
}
