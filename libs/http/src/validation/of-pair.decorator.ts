import { PAIR } from '@entente/contracts';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

/** A field `pair`: whose relation. Its value comes as typed: bring it into order with `sortedPair` before it is looked up. */
export function OfPair(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, example: 'ISR-MAR', description: 'Two states; their order does not matter' }),
    IsOptional(),
    Matches(PAIR, { message: '$property must be two different ISO 3166-1 alpha-3 codes such as ISR-MAR' }),
  );
}
