import { type Scene } from '../analysis/scene.js';

/** Words that games are told in; a paragraph with two of them tells of one. Source: own list. */
const PLAY: ReadonlySet<string> = new Set(
  'match matches coach coaches club clubs league tournament semi-final semi-finals quarter-final quarter-finals knockout qualifier qualifiers footballer footballers football cricket rugby tennis hockey basketball olympics olympic championship championships squad fixture friendly penalties goal goals goalkeeper striker midfielder defender defenders scored player players referee stadium fans medal medals'.split(' '),
);

/** The paragraphs in which states meet, visit and beat each other on a pitch. */
export function sportingParagraphs(scenes: readonly Scene[]): ReadonlySet<number> {
  const found = new Map<number, Set<string>>();
  for (const { sentence, tokens } of scenes) {
    for (const { norm } of tokens) if (PLAY.has(norm)) found.set(sentence.paragraph, (found.get(sentence.paragraph) ?? new Set()).add(norm));
  }
  return new Set([...found].filter(([, words]) => words.size > 1).map(([paragraph]) => paragraph));
}
