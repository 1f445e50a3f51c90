import { ApiProperty } from '@nestjs/swagger';
import type { DeliveryView } from './delivery.reader.js';
import type { DeliveryState } from './delivery.store.js';

const OUTCOMES = ['delivered', 'refused', 'failed'] as const;

export class DeliveryAttemptDto {
  @ApiProperty()
  readonly attempt!: number;
  @ApiProperty()
  readonly startedAt!: string;
  @ApiProperty()
  readonly durationMs!: number;
  @ApiProperty({ enum: OUTCOMES })
  readonly outcome!: (typeof OUTCOMES)[number];
  @ApiProperty({ type: Number, nullable: true })
  readonly httpStatus!: number | null;
  @ApiProperty({ type: String, nullable: true })
  readonly detail!: string | null;
}

/** How a delivery is described in the API. */
export class DeliveryViewDto implements DeliveryView {
  @ApiProperty()
  readonly id!: string;
  @ApiProperty()
  readonly alert!: string;
  @ApiProperty()
  readonly rule!: string;
  @ApiProperty({ enum: ['topic', 'webhook'] })
  readonly channel!: 'topic' | 'webhook';
  @ApiProperty({ description: 'Topic or URL' })
  readonly target!: string;
  @ApiProperty({ enum: ['pending', 'delivered', 'failed', 'cancelled'] })
  readonly state!: DeliveryState;
  @ApiProperty({ type: [DeliveryAttemptDto] })
  readonly attempts!: readonly DeliveryAttemptDto[];
  @ApiProperty({ type: String, nullable: true, description: 'When the next attempt is due' })
  readonly dueAt!: string | null;
  @ApiProperty()
  readonly createdAt!: string;
  @ApiProperty({ type: String, nullable: true })
  readonly finishedAt!: string | null;
}

export class DeliveryPageDto {
  @ApiProperty({ type: [DeliveryViewDto] })
  readonly items!: readonly DeliveryViewDto[];
  @ApiProperty({ type: String, nullable: true })
  readonly next!: string | null;
}
