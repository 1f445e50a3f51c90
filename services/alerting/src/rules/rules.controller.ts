import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '@entente/contracts';
import { CurrentPrincipal, Roles } from '@entente/http';
import type { FastifyReply } from 'fastify';
import { ChangeRuleDto, CreateRuleDto, DeleteRuleQuery, RulesQuery } from './rule.dto.js';
import { RulePages, type RulePage } from './rule.pages.js';
import { ruleNotFound } from './rule.problems.js';
import { RuleReader } from './rule.reader.js';
import { RuleService, type RuleWithSecret } from './rule.service.js';
import { RulePageDto, RuleViewDto, RuleWithSecretDto } from './rule.view.dto.js';
import { ruleView, type RuleView } from './rule.view.js';

@ApiTags('rules')
@Controller('v1/rules')
export class RulesController {
  constructor(
    private readonly rules: RuleService,
    private readonly pages: RulePages,
    private readonly reader: RuleReader,
  ) {}

  @Post()
  @Roles('subscriber', 'operator')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: RuleWithSecretDto })
  @ApiOperation({ summary: 'Save a rule; the same again answers the same. `webhookSecret` is shown here once and never again' })
  async create(
    @Body() body: CreateRuleDto,
    @CurrentPrincipal() principal: Principal,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleWithSecret> {
    const { rule, replayed } = await this.rules.create(body, { principal, key: key ?? null });
    void reply.header('location', `/v1/rules/${rule.id}`);
    if (replayed) void reply.header('Idempotent-Replayed', 'true');
    return rule;
  }

  @Get()
  @ApiOkResponse({ type: RulePageDto })
  @ApiOperation({ summary: 'Rules in the order they were made' })
  list(@Query() query: RulesQuery): Promise<RulePage> {
    return this.pages.list(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: RuleViewDto })
  @ApiOperation({ summary: 'One rule' })
  async one(@Param('id') id: string): Promise<RuleView> {
    const row = await this.reader.one(id);
    if (row === null || row.deleted) throw ruleNotFound(id);
    return ruleView(row);
  }

  @Patch(':id')
  @ApiOkResponse({ type: RuleWithSecretDto })
  @Roles('subscriber', 'operator')
  @ApiOperation({ summary: 'Change a rule: it holds for what comes from now on. A new webhook gets a new secret, shown once' })
  change(@Param('id') id: string, @Body() body: ChangeRuleDto, @CurrentPrincipal() principal: Principal): Promise<RuleWithSecret> {
    return this.rules.change(id, body, principal);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Roles('subscriber', 'operator')
  @ApiOperation({ summary: 'Remove a rule; what it raised stays' })
  remove(@Param('id') id: string, @Query() query: DeleteRuleQuery, @CurrentPrincipal() principal: Principal): Promise<void> {
    return this.rules.remove(id, query.reason ?? 'removed', principal);
  }

  @Post(':id/webhook-secret')
  @HttpCode(200)
  @Roles('subscriber', 'operator')
  @ApiOperation({ summary: "Replace the webhook's secret; the new one is shown once" })
  renewSecret(@Param('id') id: string): Promise<{ rule: string; webhookSecret: string }> {
    return this.rules.renewSecret(id);
  }
}
