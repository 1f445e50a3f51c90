import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DEFAULT_PAGE_LIMIT, Roles, decodeCursor, encodeCursor } from '@entente/http';
import type { Caller } from '../../commands/command.request.js';
import { CurrentCaller } from '../../edge/caller.decorator.js';
import { ImportReader } from '../jobs/import.reader.js';
import { BadRowTable } from './bad-row.table.js';
import { BadRowListView, BadRowView, DiscardDto, QuarantineQuery, RetriedView, RetryDto } from './quarantine.dto.js';
import { Quarantine } from './quarantine.js';

const LIST = 'quarantine';

@ApiTags('imports')
@Controller('v1/imports/:id/quarantine')
export class QuarantineController {
  constructor(
    private readonly quarantine: Quarantine,
    private readonly badRows: BadRowTable,
    private readonly imports: ImportReader,
  ) {}

  @Get()
  @ApiOkResponse({ type: BadRowListView })
  async list(@Param('id') id: string, @Query() query: QuarantineQuery): Promise<BadRowListView> {
    await this.imports.import(id);
    const limit = query.limit ?? DEFAULT_PAGE_LIMIT;
    const after = query.cursor === undefined ? 0 : Number(decodeCursor(LIST, query.cursor, ['row']).row);
    const rows = await this.badRows.list(id, { after, limit: limit + 1, state: query.state ?? null });
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? encodeCursor(LIST, { row: items.at(-1)?.row ?? 0 }) : null };
  }

  @Post('retry')
  @HttpCode(200)
  @Roles('connector', 'analyst', 'operator')
  @ApiOkResponse({ type: RetriedView })
  retryAll(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<RetriedView> {
    return this.quarantine.retryAll(id, caller);
  }

  @Post(':row/retry')
  @HttpCode(200)
  @Roles('connector', 'analyst', 'operator')
  @ApiOkResponse({ type: RetriedView })
  retry(@Param('id') id: string, @Param('row', ParseIntPipe) row: number, @Body() dto: RetryDto, @CurrentCaller() caller: Caller): Promise<RetriedView> {
    return this.quarantine.retry(id, row, dto.text ?? null, caller);
  }

  @Post(':row/discard')
  @HttpCode(200)
  @Roles('connector', 'analyst', 'operator')
  @ApiOkResponse({ type: BadRowView })
  discard(@Param('id') id: string, @Param('row', ParseIntPipe) row: number, @Body() dto: DiscardDto, @CurrentCaller() caller: Caller): Promise<BadRowView> {
    return this.quarantine.discard(id, row, dto.reason, caller);
  }
}
