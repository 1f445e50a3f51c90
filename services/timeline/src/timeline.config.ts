import { FromEnv } from '@entente/config';
import { ConnectedServiceConfig } from '@entente/http';
import { IsBoolean, IsInt, IsString, Max, Min } from 'class-validator';

/** Everything the service reads from its environment, under `ENTENTE_TIMELINE_` (or `ENTENTE_`). */
export class TimelineConfig extends ConnectedServiceConfig {
  @FromEnv('DATABASE_POOL', { about: 'connections for reading requests at most; the projector has a few of its own', type: 'integer' })
  @IsInt()
  @Min(2)
  @Max(100)
  databasePool: number = 8;

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

  @FromEnv('REBUILD_OUTDATED', { about: 'false: leave it to an operator to rebuild when this program has a newer definition than the live version', type: 'boolean' })
  @IsBoolean()
  rebuildOutdated: boolean = true;

  @FromEnv('WAIT_FOR_MS', { about: 'longest time a request with waitFor waits', type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(60_000)
  waitForMs: number = 5_000;

  @FromEnv('REPLAY_FOLDER', { about: 'folder that replays to a file write into' })
  @IsString()
  replayFolder: string = 'replays';
}
