import { FromEnv } from '@entente/config';
import { HttpServerConfig } from '@entente/http';
import { IsInt, IsUrl, Max, Min } from 'class-validator';

const HTTP_URL = { protocols: ['http', 'https'], require_protocol: true, require_tld: false, allow_query_components: false };

/** Everything the gateway reads from its environment, under `ENTENTE_GATEWAY_` (or `ENTENTE_`). */
export class GatewayConfig extends HttpServerConfig {
  @FromEnv('INGEST_URL', { about: 'where ingest listens' })
  @IsUrl(HTTP_URL)
  ingestUrl!: string;

  @FromEnv('TIMELINE_URL', { about: 'where timeline listens' })
  @IsUrl(HTTP_URL)
  timelineUrl!: string;

  @FromEnv('ALERTING_URL', { about: 'where alerting listens' })
  @IsUrl(HTTP_URL)
  alertingUrl!: string;

  @FromEnv('OWNER_TIMEOUT_MS', { about: 'how long the gateway waits for the status or description of a service', type: 'integer' })
  @IsInt()
  @Min(100)
  @Max(60_000)
  ownerTimeoutMs: number = 5_000;
}
