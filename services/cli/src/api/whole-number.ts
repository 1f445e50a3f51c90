import { InvalidArgumentError } from 'commander';

/** Lets a whole number from 1 through, as text; anything else is told before a request is made of it. */
export function wholeNumber(text: string): string {
  if (/^[1-9][0-9]{0,14}$/.test(text)) return text;
  throw new InvalidArgumentError('Give a whole number from 1 on, such as 2.');
}
