import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TRIGGERS, type Trigger } from '@entente/contracts';
import type { RulePage } from './rule.pages.js';
import type { RuleWithSecret } from './rule.service.js';
import type { RuleView } from './rule.view.js';

/** How a rule is described in the API. */
export class RuleViewDto implements RuleView {
  @ApiProperty()
  readonly id!: string;
  @ApiProperty()
  readonly name!: string;
  @ApiProperty({ description: 'CEL over a development' })
  readonly filter!: string;
  @ApiProperty({ example: 'procurement.{pair}' })
  readonly topic!: string;
  @ApiProperty({ enum: TRIGGERS, isArray: true })
  readonly triggers!: readonly Trigger[];
  @ApiProperty({ type: String, nullable: true })
  readonly webhook!: string | null;
  @ApiProperty()
  readonly enabled!: boolean;
  @ApiProperty({ description: 'Of the event that made it what it is now', example: 'alerting-1' })
  readonly position!: string;
  @ApiProperty({ description: 'Principal who made it' })
  readonly owner!: string;
  @ApiProperty()
  readonly createdAt!: string;
  @ApiProperty()
  readonly changedAt!: string;
}

export class RuleWithSecretDto extends RuleViewDto implements RuleWithSecret {
  @ApiPropertyOptional({ description: "The webhook's signing secret, in the answer that made it and never again" })
  readonly webhookSecret?: string;
}

export class RulePageDto implements RulePage {
  @ApiProperty({ type: [RuleViewDto] })
  readonly items!: readonly RuleViewDto[];
  @ApiProperty({ type: String, nullable: true })
  readonly next!: string | null;
}
