import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** `?knownAt=`: as of when a view is read. */
export function KnownAt(): PropertyDecorator {
  return applyDecorators(optional('main-<n>, an instant, or a day: what was known then'), IsString(), MaxLength(60));
}

/** `?waitFor=`: the position that a view must hold before it answers. */
export function WaitFor(): PropertyDecorator {
  return applyDecorators(optional('main-<n>: answer only once the view holds this position'), IsString(), MaxLength(60));
}

function optional(description: string): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ type: String, description }), IsOptional());
}
