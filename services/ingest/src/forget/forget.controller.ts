import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProblemException, Roles } from '@entente/http';
import type { Caller } from '../commands/command.request.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { ForgetDto, ForgetListDto, ForgetViewDto } from './forget.dto.js';
import { ForgetTable } from './forget.table.js';
import { forgetView, previewView } from './forget.view.js';
import { Forgetter } from './forgetter.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST = 100;

@ApiTags('forgets')
@Controller('v1/forgets')
export class ForgetController {
  constructor(
    private readonly forgetter: Forgetter,
    private readonly ledger: ForgetTable,
  ) {}

  @Post()
  @HttpCode(200)
  @Roles('eraser')
  @ApiOkResponse({ type: ForgetViewDto })
  async forget(@Body() dto: ForgetDto, @CurrentCaller() caller: Caller): Promise<ForgetViewDto> {
    return dto.dryRun === true ? previewView(await this.forgetter.preview(dto)) : forgetView(await this.forgetter.forget(dto, caller));
  }

  @Get()
  @Roles('eraser', 'operator')
  @ApiOkResponse({ type: ForgetListDto })
  async list(): Promise<ForgetListDto> {
    return { items: (await this.ledger.list(MOST)).map(forgetView) };
  }

  @Get(':id')
  @Roles('eraser', 'operator')
  @ApiOkResponse({ type: ForgetViewDto })
  async get(@Param('id') id: string): Promise<ForgetViewDto> {
    const row = UUID.test(id) ? await this.ledger.find(id) : null;
    if (row === null) throw new ProblemException({ name: 'not-found', status: 404, title: 'No such forgetting', detail: 'There is none with this id. GET /v1/forgets lists them.' });
    return forgetView(row);
  }
}
