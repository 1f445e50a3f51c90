import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { metrics } from '@entente/observability';
import { Public, Roles } from '../auth/auth.decorators.js';
import { ProblemException } from '../problem/problem.exception.js';
import { Readiness, type CheckResult } from './readiness.js';

/** What an orchestrator and a scraper ask. */
@ApiTags('operation')
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Public()
  @Get('health/live')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The process runs' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Public()
  @Get('health/ready')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Everything it needs answers: 200, or 503 naming what does not' })
  async ready(): Promise<{ status: 'ready'; checks: Record<string, CheckResult> }> {
    const { ready, checks } = await this.readiness.result();
    if (ready) return { status: 'ready', checks };
    const failed = Object.entries(checks).flatMap(([name, check]) => (check.status === 'ok' ? [] : [name]));
    const detail = `Not ready: ${failed.join(', ')}. Send traffic elsewhere until this answers 200.`;
    throw new ProblemException({ name: 'not-ready', status: 503, title: 'Not ready', detail, expected: true, extensions: { checks } });
  }

  @Roles('operator')
  @Get('metrics')
  @Header('content-type', metrics.contentType)
  @ApiOperation({ summary: 'Metrics for Prometheus' })
  metrics(): Promise<string> {
    return metrics.metrics();
  }
}
