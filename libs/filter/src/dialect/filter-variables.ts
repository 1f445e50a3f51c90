import { ROLES } from '@entente/contracts';

/** What a name in a filter stands for. A missing text is `""`, a missing list empty; a missing number or day fails every comparison but `!=`. */
export type VariableType = 'text' | 'number' | 'count' | 'day' | 'list';

/** Every name a filter may use, nested ones with their dot. */
export const FILTER_VARIABLES: Readonly<Record<string, VariableType>> = {
  id: 'text',
  kind: 'text',
  status: 'text',
  modality: 'text',
  object: 'text',
  place: 'text',
  text: 'text',
  actors: 'list',
  pairs: 'list',
  sources: 'list',
  speakers: 'list',
  origins: 'list',
  ...Object.fromEntries(ROLES.map((role) => [`roles.${role}`, 'list' as const])),
  'valid.earliest': 'day',
  'valid.latest': 'day',
  quantity: 'number',
  'money.min': 'number',
  'money.max': 'number',
  'money.eur': 'number',
  'money.currency': 'text',
  reports: 'count',
  claims: 'count',
  reliability: 'text',
  credibility: 'count',
};

/** A day that may be missing. Its own type, so that `<` on a missing one is false whichever side it stands. */
export class FilterDay {
  constructor(readonly day: string | null) {}
}
