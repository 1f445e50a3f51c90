import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@entente/contracts';
import { CurrentPrincipal, PageQuery, Roles } from '@entente/http';
import { jobView } from '../projections/job.view.js';
import { ProjectionService } from '../projections/projection.service.js';
import { ReplayDto } from './replay.dto.js';
import { ReplayService } from './replay.service.js';

const ANY_OBJECT = { schema: { type: 'object', additionalProperties: true } } as const;
type View = Record<string, unknown>;

@ApiTags('replays')
@Controller('v1/replays')
export class ReplayController {
  constructor(
    private readonly service: ReplayService,
    private readonly projections: ProjectionService,
  ) {}

  /** Sends a slice of the log to a file or to NATS, folds it into a version, or tells what folding it would change. Never alerts. */
  @Post()
  @Roles('operator')
  @HttpCode(202)
  @ApiAcceptedResponse(ANY_OBJECT)
  async start(@Body() body: ReplayDto, @CurrentPrincipal() principal: Principal): Promise<View> {
    return jobView(await this.service.start(body, principal));
  }

  @Get()
  @ApiOkResponse(ANY_OBJECT)
  async list(@Query() { limit }: PageQuery): Promise<View> {
    return { items: (await this.service.list(limit)).map(jobView) };
  }

  @Get(':id')
  @ApiOkResponse(ANY_OBJECT)
  async get(@Param('id') id: string): Promise<View> {
    return jobView(await this.projections.job(id));
  }

  @Post(':id/pause')
  @Roles('operator')
  @HttpCode(202)
  async pause(@Param('id') id: string): Promise<View> {
    return jobView(await this.projections.interrupt(id, 'pause'));
  }

  @Post(':id/resume')
  @Roles('operator')
  @HttpCode(202)
  async resume(@Param('id') id: string): Promise<View> {
    return jobView(await this.projections.interrupt(id, 'resume'));
  }

  @Post(':id/cancel')
  @Roles('operator')
  @HttpCode(202)
  async cancel(@Param('id') id: string): Promise<View> {
    return jobView(await this.projections.interrupt(id, 'cancel'));
  }
}
