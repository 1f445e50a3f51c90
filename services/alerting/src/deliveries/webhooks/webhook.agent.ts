import type { Agent } from 'node:http';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

/**
 * Agents that check the address of the socket itself, after name resolution and for literal addresses alike, so that
 * neither a rebinding name server nor an odd spelling of 127.0.0.1 reaches a private, loopback or link-local address.
 * `allowed` lists addresses or CIDR blocks the operator opens, e.g. `10.1.0.0/16`. Connections aren't kept.
 */
export class WebhookAgents {
  private readonly http: RequestFilteringHttpAgent;
  private readonly https: RequestFilteringHttpsAgent;

  constructor(allowed: readonly string[]) {
    const options = { keepAlive: false, allowIPAddressList: [...allowed] };
    this.http = new RequestFilteringHttpAgent(options);
    this.https = new RequestFilteringHttpsAgent(options);
  }

  for(url: URL): Agent {
    return url.protocol === 'https:' ? this.https : this.http;
  }

  close(): void {
    this.http.destroy();
    this.https.destroy();
  }
}
