import { dealVerbs } from '../frames/deal-words.data.js';
import { normaliseVerbs, signVerbs } from '../frames/diplomacy-words.data.js';
import { criticVerbs, exerciseVerbs, factoryVerbs, meetingVerbs, protestVerbs, sanctionVerbs, trendVerbs } from '../frames/relation-words.data.js';

let known: ReadonlySet<string> | undefined;

/** Every verb a frame waits for: what an analyst's own may be read like. */
export function knownVerbs(): ReadonlySet<string> {
  return (known ??= new Set([...dealVerbs.keys(), ...normaliseVerbs, ...signVerbs, ...criticVerbs, ...exerciseVerbs, ...factoryVerbs, ...meetingVerbs, ...protestVerbs, ...sanctionVerbs, ...trendVerbs]));
}
