import { FromEnv } from '@entente/config';
import { HttpServerConfig } from '@entente/http';
import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

const NAME_PREFIX = /^[A-Za-z0-9_-]{0,40}$/;
const SUBJECT_PREFIX = /^([A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)?$/;

/** Everything the service reads from its environment, under `ENTENTE_TIMELINE_` (or `ENTENTE_`). */
export class TimelineConfig extends HttpServerConfig {
  @FromEnv('DATABASE_URL', { about: 'PostgreSQL database with the schemas event_store and timeline', secret: true })
  @IsString()
  databaseUrl!: string;

  @FromEnv('DATABASE_POOL', { about: 'connections for reading requests at most; the projector has a few of its own', type: 'integer' })
  @IsInt()
  @Min(2)
  @Max(100)
  databasePool: number = 8;

  @FromEnv('NATS_URL', { about: 'NATS server, nats://host:port' })
  @IsString()
  natsUrl!: string;

  @FromEnv('NATS_TOKEN', { about: 'token for the NATS server', secret: true })
  @IsOptional()
  @IsString()
  natsToken?: string;

  @FromEnv('STREAM_PREFIX', { about: 'prefix of JetStream stream names and durable consumers' })
  @Matches(NAME_PREFIX)
  streamPrefix: string = '';

  @FromEnv('SUBJECT_PREFIX', { about: 'prefix of every NATS subject' })
  @Matches(SUBJECT_PREFIX)
  subjectPrefix: string = '';

  @FromEnv('PROJECT', { about: 'false: answer requests only and leave projecting to other replicas', type: 'boolean' })
  @IsBoolean()
  project: boolean = true;

  @FromEnv('PROJECTION_BATCH', { about: 'events folded in one transaction at most', type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(10_000)
  projectionBatch: number = 1_000;

  @FromEnv('MAX_PARKED', { about: 'parked components at which a projection stops', type: 'integer' })
  @IsInt()
  @Min(0)
  maxParked: number = 100;

  @FromEnv('WAIT_FOR_MS', { about: 'longest time a request with waitFor waits', type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(60_000)
  waitForMs: number = 5_000;

  @FromEnv('REPLAY_FOLDER', { about: 'folder that replays to a file write into' })
  @IsString()
  replayFolder: string = 'replays';
}
