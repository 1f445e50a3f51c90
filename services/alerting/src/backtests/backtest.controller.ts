import { Body, Controller, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Rule } from '@entente/contracts';
import { ProblemException, Roles } from '@entente/http';
import type { FastifyReply } from 'fastify';
import { FeedHeads } from '../feed/feed.heads.js';
import { faultsOf } from '../rules/rule.check.js';
import { ruleInvalid, ruleNotFound } from '../rules/rule.problems.js';
import { RuleReader } from '../rules/rule.reader.js';
import { BacktestDto, BacktestQuery } from './backtest.dto.js';
import { BacktestStore, type BacktestView } from './backtest.store.js';
import { Backtester } from './backtester.js';

@ApiTags('rules')
@Controller('v1/rules/:id')
export class BacktestController {
  constructor(
    private readonly rules: RuleReader,
    private readonly backtester: Backtester,
    private readonly store: BacktestStore,
    private readonly heads: FeedHeads,
  ) {}

  @Post('backtest')
  @Roles('subscriber', 'operator')
  @ApiOperation({ summary: 'What the rule, or a variant of it, would have raised: the live matcher over history. 200 when done, 202 while it runs' })
  async start(
    @Param('id') id: string,
    @Body() body: BacktestDto,
    @Query() { waitMs }: BacktestQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BacktestView> {
    const rule = await this.variant(id, body);
    const range = { from: positionOf(body.from) ?? 0n, to: positionOf(body.to) };
    const { id: backtest, ended } = await this.backtester.start({ rule, ...range, expected: await this.heads.known() });
    await atMost(waitMs, ended);
    const view = await this.one(id, backtest);
    void reply.header('location', `/v1/rules/${id}/backtests/${backtest}`);
    void reply.status(view.state === 'running' ? HttpStatus.ACCEPTED : HttpStatus.OK);
    return view;
  }

  @Get('backtests/:backtest')
  @ApiOperation({ summary: 'How far a back-test is, and its result' })
  async one(@Param('id') id: string, @Param('backtest') backtest: string): Promise<BacktestView> {
    const view = await this.store.one(id, backtest);
    if (view !== null) return view;
    const detail = `Rule ${id.slice(0, 100)} has no back-test ${backtest.slice(0, 100)}, or it is not among the last hundred. Start it again.`;
    throw new ProblemException({ name: 'not-found', status: 404, title: 'No such back-test', detail });
  }

  private async variant(id: string, body: BacktestDto): Promise<Rule> {
    const row = await this.rules.one(id);
    if (row === null || row.deleted) throw ruleNotFound(id);
    const { filter = row.definition.filter, triggers = row.definition.triggers } = body;
    const rule = { ...row.definition, filter, triggers };
    const faults = faultsOf(rule);
    if (faults.length > 0) throw ruleInvalid(faults);
    return rule;
  }
}

function positionOf(text: string | undefined): bigint | null {
  return text === undefined ? null : BigInt(text.replace(/^main-/, ''));
}

async function atMost(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, late]);
  clearTimeout(timer);
}
