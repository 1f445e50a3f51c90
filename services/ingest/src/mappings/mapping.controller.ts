import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { PageQuery, Roles, decodeCursor, encodeCursor } from '@entente/http';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../commands/command.request.js';
import { answered } from '../edge/answer.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { UnknownIdError } from '../ingest.errors.js';
import { MAIN_LANE } from '../ingest.names.js';
import { MappingDeclarer } from './mapping.declarer.js';
import { MappingTable, type DeclaredMapping } from './mapping.table.js';

class MappingView {
  @ApiProperty({ example: 'ministry-contracts' })
  name!: string;

  @ApiProperty({ description: 'SHA-256 of its canonical JSON' })
  sha256!: string;

  @ApiProperty({ type: Object, description: 'The mapping file' })
  mapping!: object;

  @ApiProperty({ type: [String], description: 'CloudEvents types it is for' })
  types!: readonly string[];

  @ApiProperty({ description: 'Who declared it' })
  principal!: string;

  @ApiProperty({ example: 'main-123' })
  position!: string;
}

class MappingListView {
  @ApiProperty({ type: [MappingView] })
  items!: MappingView[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;
}

const LIST = 'mappings';

/** How rows and events of a sender become claims. */
@ApiTags('mappings')
@Controller('v1/mappings')
export class MappingController {
  constructor(
    private readonly declarer: MappingDeclarer,
    private readonly mappings: MappingTable,
  ) {}

  @Get()
  @ApiOkResponse({ type: MappingListView })
  async list(@Query() { limit, cursor }: PageQuery): Promise<MappingListView> {
    const after = cursor === undefined ? null : String(decodeCursor(LIST, cursor, ['name']).name);
    const rows = await this.mappings.page(after, limit + 1);
    const last = rows[limit - 1];
    return { items: rows.slice(0, limit).map(viewOf), next: rows.length > limit && last !== undefined ? encodeCursor(LIST, { name: last.name }) : null };
  }

  @Get(':name')
  @ApiOkResponse({ type: MappingView })
  async get(@Param('name') name: string): Promise<MappingView> {
    const declared = await this.mappings.find(name);
    if (declared === null) throw new UnknownIdError('mapping', name);
    return viewOf(declared);
  }

  @Put(':name')
  @Roles('analyst', 'operator', 'connector')
  @ApiBody({ description: 'The mapping file', schema: { type: 'object' } })
  @ApiOkResponse({ type: MappingView })
  async declare(@Param('name') name: string, @Body() body: unknown, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<MappingView> {
    return viewOf(answered(reply, await this.declarer.declare(name, body, caller), 200));
  }
}

function viewOf({ position, ...declared }: DeclaredMapping): MappingView {
  return { ...declared, position: `${MAIN_LANE}-${position}` };
}
