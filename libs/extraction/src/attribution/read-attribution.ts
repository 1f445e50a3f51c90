import { type Attribution } from '@entente/contracts';
import { actorsOf } from '../actors/resolve-actors.js';
import { type Scene, wordsOf } from '../analysis/scene.js';
import { type Stretch } from '../text/stretch.types.js';
import { slug } from '../lexicon/slug.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { subjectOf } from '../syntax/subject.js';
import { matchesOf } from '../text/matches.js';

/** Who is made responsible for a sentence, and the words that say so. */
export interface SentenceAttribution extends Attribution {
  readonly at: readonly Stretch[];
}

const SAYING = /^(?:say|announce|report|tell|state|confirm|add|reveal|note|write|disclose|claim|declare|allege|describe|explain|insist|stress|acknowledge|call|warn|indicate|suggest|quote|cite|publish)$/;
const HEDGES = /\b(?:reportedly|allegedly|apparently|purportedly|supposedly|rumou?red(?:ly)?|unconfirmed|it is (?:said|believed|understood)|is (?:said|believed|understood|thought|reported) to|are (?:said|believed|understood|thought|reported) to)\b/gi;
const MEDIA = /\b(?:newspaper|daily|news agency|outlet|website|broadcaster|magazine|weekly|news site|media|press|portal|report|reports|wire)\b/i;
const ACCORDING = /\b(?:according to|citing|quoting|quoted by|as reported by|reported by|based on)\b(?: (?:a |the |several |recent |local |multiple |some |an? )*(?:reports?|report) (?:by|in|from|of|published by) (?:the )?)?/i;

/** Reads the attribution of one sentence; null when the author speaks. Hedges matter only where a claim is `told`. */
export function readAttribution(scene: Scene, told: boolean): SentenceAttribution | null {
  const text = scene.text.slice(scene.sentence.start, scene.sentence.end);
  const hedges = told ? matchesOf(HEDGES, text) : [];
  const hedgeSpots = hedges.map((match) => ({ start: scene.sentence.start + match.index, end: scene.sentence.start + match.index + match[0].length }));
  const words = hedges.map((match) => match[0].toLowerCase());
  const source = accordingTo(scene, text) ?? saidBy(scene);
  if (source !== undefined) return { ...source, hedges: words, at: [...source.at, ...hedgeSpots] };
  return words.length === 0 ? null : { mode: 'hearsay', speaker: null, hedges: words, at: hedgeSpots };
}

type Source = Omit<SentenceAttribution, 'hedges'>;

function accordingTo(scene: Scene, text: string): Source | undefined {
  const match = ACCORDING.exec(text);
  if (match === null) return undefined;
  const from = scene.sentence.start + match.index;
  const behind = from + match[0].length;
  const np = scene.chunks.find((chunk) => chunk.type === 'np' && (scene.tokens[chunk.to - 1]?.end ?? 0) > behind);
  if (np === undefined || (scene.tokens[np.from]?.start ?? 0) > behind + 25) return undefined;
  const named = speakerOf(scene, np, behind);
  const end = scene.tokens[np.to - 1]?.end ?? behind;
  return { mode: named.mode === 'statement' && /report/i.test(match[0]) ? 'report' : named.mode, speaker: named.speaker, at: [{ start: from, end }] };
}

/** "the ministry said", "Reuters reported", "Officials familiar with the discussions said". */
function saidBy(scene: Scene): Source | undefined {
  for (let i = 0; i < scene.chunks.length; i += 1) {
    const chunk = scene.chunks[i];
    if (chunk?.verb === undefined || !SAYING.test(chunk.verb.lemma) || chunk.verb.infinitive || chunk.verb.passive || (chunk.verb.form === 'ing' && !chunk.verb.finite)) continue;
    const inverted = scene.chunks[i + 1];
    const subject = subjectOf(scene.chunks, i).chunks[0] ?? (inverted?.type === 'np' && scene.chunks[i - 1]?.type === 'comma' ? inverted : undefined);
    if (subject?.type !== 'np') continue;
    const named = speakerOf(scene, subject, 0);
    if (named.speaker === null && !named.unnamed) continue;
    return { mode: named.mode, speaker: named.speaker, at: [{ start: scene.tokens[subject.from]?.start ?? 0, end: scene.tokens[subject.to - 1]?.end ?? 0 }] };
  }
  return undefined;
}

const UNNAMED = /\b(?:officials?|sources?|spokes(?:man|woman|person)|diplomats?|analysts?|experts?|observers|statement|press release|minister|ministry|planners|executives?|insiders?|people|person)\b/i;

function speakerOf(scene: Scene, np: Chunk, notBefore: number): { mode: Attribution['mode']; speaker: string | null; unnamed: boolean } {
  const words = wordsOf(scene, np.from, np.to);
  const media = np.mentions?.find((mention) => mention.entry.kind === 'media' && (scene.tokens[mention.to - 1]?.end ?? 0) > notBefore);
  if (media !== undefined) return { mode: 'report', speaker: media.entry.id, unnamed: false };
  const [actor] = actorsOf(scene, np);
  if (actor !== undefined && actor.kind !== 'unnamed') return { mode: 'statement', speaker: actor.organisation ?? actor.id, unnamed: false };
  if (MEDIA.test(words)) {
    const name = /\b(?:newspaper|daily|agency|outlet|website|broadcaster|magazine|weekly|site|portal) ((?:[A-Z][\w'-]+ ?){1,4})/.exec(words)?.[1]?.trim();
    return { mode: 'report', speaker: name === undefined ? null : `src:${slug(name)}`, unnamed: true };
  }
  const capitalised = /^(?:the |The )?((?:[A-Z][\w'-]+ ?){1,4})$/.exec(words)?.[1]?.trim();
  if (notBefore > 0 && capitalised !== undefined && !UNNAMED.test(words)) return { mode: 'report', speaker: `src:${slug(capitalised)}`, unnamed: false };
  return { mode: /\bsources?\b|\bpeople\b/i.test(words) ? 'hearsay' : 'statement', speaker: null, unnamed: UNNAMED.test(words) };
}
