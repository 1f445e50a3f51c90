import { doubling, irregularVerbs, nounVerbs, regularVerbs } from './verbs.data.js';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'past-participle' | 'ing';

export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
  /** The same word is a common noun, too. */
  readonly noun: boolean;
}

/** Every inflected form of every known verb. */
export const verbForms: ReadonlyMap<string, VerbReading> = build();

function build(): Map<string, VerbReading> {
  const forms = new Map<string, VerbReading>();
  for (const row of irregularVerbs.split(/[|\n]/).filter((part) => part !== '')) {
    const [base = '', third = '', past = '', participle = '', ing = ''] = row.split(',');
    put(forms, base, base, 'base');
    put(forms, third, base, 'third');
    put(forms, past, base, past === participle ? 'past-participle' : 'past');
    put(forms, participle, base, 'participle');
    put(forms, ing, base, 'ing');
  }
  for (const base of regularVerbs.split(/\s+/).filter((word) => word !== '')) {
    if (forms.has(base)) continue;
    put(forms, base, base, 'base');
    put(forms, thirdPerson(base), base, 'third');
    put(forms, pastOf(base), base, 'past-participle');
    put(forms, ingOf(base), base, 'ing');
  }
  // "Israeli firms" are no verb; only "firmed up" and "firming" are wanted
  forms.delete('firm');
  forms.delete('firms');
  return forms;
}

/** The forms of a verb the lexicon doesn't hold, by rule or as given: third person, past, participle, -ing. */
export function inflect(base: string, given?: readonly [string, string, string, string]): readonly (readonly [string, VerbForm])[] {
  const [third, past, participle, ing] = given ?? [thirdPerson(base), pastOf(base), pastOf(base), ingOf(base)];
  return [[base, 'base'], [third, 'third'], ...(past === participle ? [[past, 'past-participle'] as const] : [[past, 'past'] as const, [participle, 'participle'] as const]), [ing, 'ing']];
}

function put(forms: Map<string, VerbReading>, word: string, lemma: string, form: VerbForm): void {
  if (word === '' || forms.has(word)) return;
  const noun = nounVerbs.has(word) || (form === 'third' && nounVerbs.has(lemma)) || (form === 'ing' && ['build', 'meet', 'test', 'train', 'find', 'visit'].includes(lemma));
  forms.set(word, { lemma, form, noun });
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubling.has(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

function ingOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return doubling.has(base) ? `${base}${base.slice(-1)}ing` : `${base}ing`;
}
