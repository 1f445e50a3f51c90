import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@entente/contracts';
import { CurrentPrincipal, PageQuery, Roles } from '@entente/http';
import { formatLanePosition } from '@entente/contracts';
import type { ActiveVersion, JobRequest } from '@entente/projections';
import { MAIN_LANE } from '../timeline.names.js';
import { jobView } from './job.view.js';
import { ParkedRequestDto, RebuildDto, SwitchDto } from './projection.dto.js';
import { ProjectionList } from './projection.list.js';
import { ProjectionService } from './projection.service.js';

const ANY_OBJECT = { schema: { type: 'object', additionalProperties: true } } as const;
type View = Record<string, unknown>;

@ApiTags('projections')
@Controller('v1/projections')
export class ProjectionController {
  constructor(
    private readonly service: ProjectionService,
    private readonly projections: ProjectionList,
  ) {}

  /** Projections with their versions, checkpoints, lag and parked components. */
  @Get()
  @ApiOkResponse(ANY_OBJECT)
  async list(): Promise<View> {
    return { items: await this.projections.read() };
  }

  /** Fills a new version beside the live one. */
  @Post(':name/rebuilds')
  @Roles('operator')
  @HttpCode(202)
  @ApiAcceptedResponse(ANY_OBJECT)
  async rebuild(@Param('name') name: string, @Body() body: RebuildDto, @CurrentPrincipal() principal: Principal): Promise<View> {
    return jobView(await this.service.rebuild(name, body, principal));
  }

  @Get(':name/rebuilds')
  @ApiOkResponse(ANY_OBJECT)
  async rebuilds(@Param('name') name: string, @Query() { limit }: PageQuery): Promise<View> {
    return { items: (await this.service.rebuilds(name, limit)).map(jobView) };
  }

  @Get(':name/rebuilds/:id')
  @ApiOkResponse(ANY_OBJECT)
  async job(@Param('id') id: string): Promise<View> {
    return jobView(await this.service.job(id));
  }

  @Post(':name/rebuilds/:id/pause')
  @Roles('operator')
  @HttpCode(202)
  pause(@Param('id') id: string): Promise<View> {
    return this.interrupt(id, 'pause');
  }

  @Post(':name/rebuilds/:id/resume')
  @Roles('operator')
  @HttpCode(202)
  resumeJob(@Param('id') id: string): Promise<View> {
    return this.interrupt(id, 'resume');
  }

  @Post(':name/rebuilds/:id/cancel')
  @Roles('operator')
  @HttpCode(202)
  cancel(@Param('id') id: string): Promise<View> {
    return this.interrupt(id, 'cancel');
  }

  /** Makes a ready version the live one; the old one is kept up to date. */
  @Post(':name/switch')
  @Roles('operator')
  @HttpCode(200)
  @ApiOkResponse(ANY_OBJECT)
  async switchTo(@Param('name') name: string, @Body() { version }: SwitchDto): Promise<View> {
    return activeView(name, await this.service.switchTo(name, version));
  }

  /** Switches back to the version that was live before. */
  @Post(':name/rollback')
  @Roles('operator')
  @HttpCode(200)
  @ApiOkResponse(ANY_OBJECT)
  async rollBack(@Param('name') name: string): Promise<View> {
    return activeView(name, await this.service.rollBack(name));
  }

  /** Ends a version that is not live and drops its tables. */
  @Post(':name/versions/:version/retire')
  @Roles('operator')
  @HttpCode(204)
  retire(@Param('name') name: string, @Param('version', ParseIntPipe) version: number): Promise<void> {
    return this.service.retire(name, version);
  }

  /** Lets a stopped version go on. */
  @Post(':name/versions/:version/resume')
  @Roles('operator')
  @HttpCode(204)
  resume(@Param('name') name: string, @Param('version', ParseIntPipe) version: number): Promise<void> {
    return this.service.resume(name, version);
  }

  /** Components that could not be folded, with the event and the reason. */
  @Get(':name/parked')
  @ApiOkResponse(ANY_OBJECT)
  async parked(@Param('name') name: string): Promise<View> {
    return { items: await this.service.parked(name) };
  }

  @Post(':name/versions/:version/parked/:component')
  @Roles('operator')
  @HttpCode(202)
  answerParked(
    @Param('name') name: string,
    @Param('version', ParseIntPipe) version: number,
    @Param('component') component: string,
    @Body() body: ParkedRequestDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    return this.service.answerParked({ name, version, component }, body, principal);
  }

  /** Folds one component anew from its own streams, e.g. `development:<id>`; tells which tables were not as they should be. */
  @Post(':name/versions/:version/components/:key/refold')
  @Roles('operator')
  @HttpCode(200)
  @ApiOkResponse(ANY_OBJECT)
  async refold(@Param('name') name: string, @Param('version', ParseIntPipe) version: number, @Param('key') key: string): Promise<View> {
    const { position, ...result } = await this.service.refold({ name, version, key });
    return { ...result, position: formatLanePosition(MAIN_LANE, position) };
  }

  private async interrupt(id: string, request: JobRequest): Promise<View> {
    return jobView(await this.service.interrupt(id, request));
  }
}

function activeView(name: string, { version, previous, position }: ActiveVersion): View {
  return { name, version, previous, position: formatLanePosition(MAIN_LANE, position) };
}
