import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '@entente/http';
import type { DatedRate } from '@entente/domain';
import type { Caller } from '../commands/command.request.js';
import { CurrentCaller } from '../edge/caller.decorator.js';
import { Converter, type ConversionRun } from './converter.js';
import { RateDesk, type RateSpan } from './rate.desk.js';
import { ConversionRunDto, RateListDto, RatesAnswerDto, RatesDto } from './rate.dto.js';

@ApiTags('rates')
@Controller('v1/rates')
export class RateController {
  constructor(
    private readonly desk: RateDesk,
    private readonly converter: Converter,
  ) {}

  @Get()
  @ApiOkResponse({ type: RateListDto })
  async list(): Promise<{ items: readonly RateSpan[] }> {
    return { items: await this.desk.list() };
  }

  @Get(':currency')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  get(@Param('currency') currency: string): Promise<RateSpan & { rates: readonly DatedRate[] }> {
    return this.desk.currency(currency);
  }

  @Post()
  @Roles('operator')
  @ApiCreatedResponse({ type: RatesAnswerDto })
  load(@Body() dto: RatesDto, @CurrentCaller() caller: Caller): Promise<{ loaded: number; conversions?: ConversionRun }> {
    return this.desk.load(dto, caller);
  }

  @Post('conversions')
  @HttpCode(200)
  @Roles('operator')
  @ApiOkResponse({ type: ConversionRunDto })
  convert(@CurrentCaller() caller: Caller): Promise<ConversionRun> {
    return this.converter.all(caller);
  }
}
