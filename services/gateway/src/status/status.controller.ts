import { Controller, Get, Headers, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { askOwner } from '../owners/ask-owner.js';
import type { Owner } from '../owners/owners.js';
import { GATEWAY_CONFIG, OWNERS, VERSION } from '../gateway.tokens.js';
import type { GatewayConfig } from '../gateway.config.js';

@ApiTags('operation')
@Controller('v1/status')
export class StatusController {
  constructor(
    @Inject(OWNERS) private readonly owners: readonly Owner[],
    @Inject(GATEWAY_CONFIG) private readonly config: Readonly<GatewayConfig>,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Positions, lag, streams and versions of all services; one that is away is named with the reason' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async read(@Headers('authorization') authorization?: string): Promise<Record<string, unknown>> {
    const { ownerTimeoutMs: timeoutMs } = this.config;
    const answers = await Promise.all(
      this.owners.map(async (owner) => [owner.name, await askOwner(owner, `/v1/${owner.name}/status`, { timeoutMs, authorization })] as const),
    );
    const parts = answers.map(([name, answer]) => [name, answer.reached ? answer.body : { unreachable: answer.reason }] as const);
    return { gateway: { version: VERSION }, ...Object.fromEntries(parts) };
  }
}
