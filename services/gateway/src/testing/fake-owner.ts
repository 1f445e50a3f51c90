import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A small HTTP server in an owner's place, told by each spec how to answer. */
export class FakeOwner {
  readonly seen: SeenRequest[] = [];
  handler: Handler = (request, response) => json(response, { at: request.url });
  private port = 0;

  private constructor(
    private server: Server,
    readonly name: string,
  ) {}

  static async start(name: string): Promise<FakeOwner> {
    const owner = new FakeOwner(createServer(), name);
    await owner.listen();
    return owner;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Listens again where it did before. */
  async listen(): Promise<void> {
    this.server = createServer((request, response) => {
      this.seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
      this.handler(request, response);
    });
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
