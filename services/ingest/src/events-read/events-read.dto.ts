import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export const EVENT_FORMATS = ['recorded', 'cloudevents'] as const;

/** `ingest.events.read`: events behind a position, in order and without a hole. */
export class EventsReadDto {
  @Matches(/^(0|[1-9][0-9]{0,18})$/, { message: '$property must be a position: decimal digits in a string' })
  after!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit: number = 100;

  @IsOptional()
  @IsIn(EVENT_FORMATS)
  format: (typeof EVENT_FORMATS)[number] = 'recorded';
}
