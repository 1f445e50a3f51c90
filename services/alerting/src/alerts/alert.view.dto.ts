import { ApiProperty } from '@nestjs/swagger';
import { KINDS, TRIGGERS, type Kind, type Trigger } from '@entente/contracts';
import { DeliveryViewDto } from '../deliveries/delivery.view.dto.js';
import type { AlertPage } from './alert.pages.js';
import type { AlertView } from './alert.view.js';

export class AlertCauseDto {
  @ApiProperty()
  readonly epoch!: string;
  @ApiProperty({ description: 'In lane main', example: '19' })
  readonly position!: string;
  @ApiProperty({ description: 'Id of the event' })
  readonly event!: string;
}

/** How an alert is described in the API. */
export class AlertViewDto implements AlertView {
  @ApiProperty({ description: 'Follows from rule, trigger, development and occurrence: the same everywhere and for ever' })
  readonly id!: string;
  @ApiProperty()
  readonly rule!: string;
  @ApiProperty({ enum: TRIGGERS })
  readonly trigger!: Trigger;
  @ApiProperty()
  readonly development!: string;
  @ApiProperty()
  readonly occurrence!: string;
  @ApiProperty({ enum: KINDS })
  readonly kind!: Kind;
  @ApiProperty({ type: [String], example: ['ISR-MAR'] })
  readonly pairs!: readonly string[];
  @ApiProperty({ type: [String] })
  readonly topics!: readonly string[];
  @ApiProperty({ description: 'One sentence for a person' })
  readonly title!: string;
  @ApiProperty({ type: AlertCauseDto })
  readonly cause!: AlertCauseDto;
  @ApiProperty({ type: Object, nullable: true, description: 'The development as it was then' })
  readonly state!: unknown;
  @ApiProperty({ example: 'alerting-2' })
  readonly position!: string;
  @ApiProperty()
  readonly epoch!: string;
  @ApiProperty()
  readonly recordedAt!: string;
}

export class AlertWithDeliveriesDto extends AlertViewDto {
  @ApiProperty({ type: [DeliveryViewDto] })
  readonly deliveries!: readonly DeliveryViewDto[];
}

export class AlertPageDto implements AlertPage {
  @ApiProperty({ type: [AlertViewDto] })
  readonly items!: readonly AlertViewDto[];
  @ApiProperty({ type: String, nullable: true })
  readonly next!: string | null;
}
