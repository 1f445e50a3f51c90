import { Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { formatLanePosition } from '@entente/contracts';
import { PageQuery, Roles } from '@entente/http';
import { MAIN_LANE } from '../timeline.names.js';
import { DiscardedService } from './discarded.service.js';

const ANY_OBJECT = { schema: { type: 'object', additionalProperties: true } } as const;

@ApiTags('projections')
@Controller('v1/projections/:name')
export class DiscardedController {
  constructor(private readonly service: DiscardedService) {}

  /** Events that were left out of a version because they could not be folded: which, why, by whom. */
  @Get('discarded')
  @ApiOkResponse(ANY_OBJECT)
  list(@Param('name') name: string, @Query() page: PageQuery): Promise<Record<string, unknown>> {
    return this.service.list(name, page);
  }

  /** Takes a discarded event back in: its component is folded anew. Where the fold still throws, the component is parked again. */
  @Post('versions/:version/discarded/:position/undiscard')
  @Roles('operator')
  @HttpCode(200)
  @ApiOkResponse(ANY_OBJECT)
  async undiscard(@Param('name') name: string, @Param('version', ParseIntPipe) version: number, @Param('position') at: string): Promise<Record<string, unknown>> {
    const { position, ...result } = await this.service.undiscard({ name, version, position: at });
    return { ...result, position: formatLanePosition(MAIN_LANE, position) };
  }
}
