import type { RunningSystem } from '../stack/run-system.js';

export interface Urls {
  readonly page: string;
  readonly api: string;
  readonly openapi: string;
  readonly timeline: string;
  readonly nats: string;
}

export function urlsOf(system: RunningSystem, pair: string | null): Urls {
  const { gatewayUrl, natsUrl } = system;
  return {
    page: `${gatewayUrl}/`,
    api: `${gatewayUrl}/v1`,
    openapi: `${gatewayUrl}/openapi.json`,
    timeline: `${gatewayUrl}/v1/timelines${pair === null ? '' : `/${pair}`}`,
    nats: natsUrl,
  };
}
