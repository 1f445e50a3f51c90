import { type Modality } from '@entente/contracts';
import { type Scene } from '../analysis/scene.js';

/** Words of doubt anywhere in a sentence, the strongest first: used where the syntax doesn't tell what they govern. */
const DOUBTS: readonly [RegExp, Modality][] = [
  [/\b(?:cancel|scrapp?|shelv|abandon|suspend|terminat|rescind|axed|ditch|walk(?:ed|s)? away|pull(?:ed|s)? (?:the plug|out)|back(?:ed|s)? out|fell through|fall(?:en)? through|collaps|called off|stalled|put on (?:ice|hold)|froze|frozen|halt|drop(?:ped|s)? (?:its|the|a|plans)|withdr[ae]w|nixed|torpedo|binned|killed off|back ?burner|in limbo|on ice|wants? out|not go ahead|lost out|mothball|gave up|given up)/i, 'cancelled'],
  [/\b(?:den(?:y|ies|ied)|neither|nor|not(?! (?:content|only|just|least|far))|never|n't|nothing|no (?:contract|deal|order|agreement|plans?|decision)|reject(?:s|ed)?|refus(?:e|es|ed)|rul(?:e|es|ed) out|declin(?:e|es|ed) to|dismiss(?:es|ed)?|yet to)\b/i, 'negated'],
  [/\b(?:if|unless|provided that|subject to|contingent|pending)\b/i, 'conditional'],
  [/\b(?:talks|talking|negotiat\w+|haggl\w+|discussions|bargaining)\b/i, 'negotiating'],
  [/\b(?:might|could|reportedly|rumou?r\w*|alleged\w*|claim(?:s|ed)?|possib\w+|potential\w*|consider\w*|mull\w*|weigh(?:s|ed|ing)?|eye(?:s|d|ing)|explor\w+|interest(?:ed)?|speculat\w+|said to|believed|understood to|unconfirmed|whether)\b/i, 'hedged'],
  [/\b(?:plan(?:s|ned|ning)?|intend\w*|will|would|shall|propos\w+|set to|due to|is to|are to|expect\w*|hop(?:e|es|ing)|aim(?:s|ing)|seek(?:s|ing)?|sought|want(?:s|ed)?|bids?|bidding|tenders?|front-?runners?|request(?:s|ed)?|offer(?:s|ed|ing)?|approv\w+|clear(?:ed|s|ance)|shortlist\w*|down-?select\w*|favou?rite|pitch\w*|ask(?:s|ed)? for|letter of (?:intent|request)|prospective|upcoming|future|poised|about to|likely|contender|on course to|competition|search)\b/i, 'planned'],
];

/** What parts a sentence into tellings of their own. */
const PARTS = /[;:"“”]|,? \b(?:but|while|whereas)\b /;

/**
 * @param at offset of the trigger: doubt counts in its own part of the sentence
 * @param ending whether the wording itself cuts something off, so that "suspended" tells the event and no doubt about it
 */
export function doubtOf({ text, sentence }: Scene, at: number, ending = false): Modality | undefined {
  const before = text.slice(sentence.start, at).split(PARTS).at(-1) ?? '';
  const words = before + (text.slice(at, sentence.end).split(PARTS)[0] ?? '');
  const [, modality] = DOUBTS.find(([pattern, kind]) => !(ending && kind === 'cancelled') && pattern.test(words)) ?? [];
  return modality ?? (/\bmay\b/.test(words) ? 'hedged' : undefined);
}
