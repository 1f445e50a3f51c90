import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { formatLanePosition, type DevelopmentItem } from '@entente/contracts';
import { ExplainQuery } from '../rules/rule.dto.js';
import { Explainer } from './explainer.js';
import type { Explanation } from './explanation.js';
import type { Condition } from './filter.conditions.js';

export interface ExplanationView extends Explanation {
  readonly rule: string;
  readonly development: string;
  readonly conditions: readonly Condition[];
  readonly alerts: readonly { readonly id: string; readonly trigger: string; readonly position: string }[];
  readonly item: DevelopmentItem | null;
  /** Up to where the feed was matched, `main-<n>`. */
  readonly matchedTo: string;
}

@ApiTags('rules')
@Controller('v1/rules/:id/explain')
export class ExplainController {
  constructor(private readonly explainer: Explainer) {}

  @Get()
  @ApiOperation({ summary: 'Why the rule fired for a development, or why it did not' })
  async explain(@Param('id') id: string, @Query() { development }: ExplainQuery): Promise<ExplanationView> {
    const { explanation, facts } = await this.explainer.explain(id, development);
    return {
      rule: id,
      development,
      ...explanation,
      conditions: facts.conditions,
      alerts: facts.alerts,
      item: facts.development?.item ?? null,
      matchedTo: formatLanePosition('main', facts.matchedTo),
    };
  }
}
