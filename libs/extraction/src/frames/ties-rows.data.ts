import { type Kind, type Role } from '@entente/contracts';

/** What a verb and the head of its object (or, passive, of its subject) make together between states. */
export interface TiesRow {
  readonly kind: Kind;
  readonly verbs: ReadonlySet<string>;
  readonly nouns: RegExp;
  /** Words the sentence must hold besides. */
  readonly words?: RegExp;
  /** Words of the phrase under which the row tells something else. */
  readonly not?: RegExp;
  readonly roles: readonly [Role, Role];
  /** Prepositions behind which the other side stands. */
  readonly other: RegExp;
  /** One named side is enough. */
  readonly alone?: boolean;
  /** The verb takes the measure back. */
  readonly lifts?: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s*,\s*/));

/** Rows of diplomacy beside deals. Source: own list; kinds as in the domain's kind table. The narrower row first. */
export const tiesRows: readonly TiesRow[] = [
  { kind: 'sanction', verbs: set('close, shut, seal, shutter'), nouns: /^(?:borders?|frontiers?|crossings?|airspace|skies|embass(?:y|ies)|consulates?|checkpoints?|straits?)$/, roles: ['party', 'target'], other: /^(?:with|to|against|in|for)$/, alone: true },
  { kind: 'normalisation', verbs: set('reopen, re-open'), nouns: /^(?:borders?|frontiers?|crossings?|airspace|skies)$/, roles: ['party', 'party'], other: /^(?:with|to|for|between)$/ },
  { kind: 'sanction', verbs: set('suspend, freeze, halt, cut, stop, cancel, revoke, withdraw, withhold, pause, terminate, annul, abrogate, renounce, quit, leave, scrap, curtail, slash'), nouns: /^(?:aid|assistance|concessions?|preferences|privileges|visas?|waivers?|flights|supplies|funding|loans|grants|contacts|talks|treaty|treaties|pacts?|accords?|protocols?|convention|credits?|scholarships|subsidies|cooperation|exchanges|visits|dialogue|consultations)$/, roles: ['party', 'target'], other: /^(?:with|to|against|on|for|from|in|of)$/ },
  { kind: 'sanction', verbs: set('close, shut, shutter, raid, ban'), nouns: /^(?:cent(?:re|er)s?|offices?|bureaus?|missions?|schools?|outlets?|broadcasters?|charit(?:y|ies)|foundations?|news agency)$/, roles: ['party', 'target'], other: /^(?:of|from|by)$/ },
  { kind: 'sanction', verbs: set('bar, ban, exclude, blacklist, disinvite, outlaw'), nouns: /^(?:firms|companies|airlines|vessels|ships|officials|citizens|nationals|ministers|diplomats|delegations?|goods|products|banks|journalists|broadcasters|travellers|trucks|lorries|carriers)$/, roles: ['party', 'target'], other: /^(?:of|from)$/ },
  { kind: 'sanction', verbs: set('end, terminate, scrap, revoke, denounce, cancel, rescind, repudiate, abrogate, tear, annul, suspend, quit, renounce'), nouns: /^(?:agreements?|pacts?|accords?|treat(?:y|ies)|protocols?|memorand(?:um|a)|arrangements?|convention|status)$/, not: /\b(?:ceasefire|status quo)\b/i, roles: ['party', 'target'], other: /^(?:with|on|between)$/ },
  { kind: 'sanction', verbs: set('suspend, freeze, halt, end, terminate, withdraw, pause'), nouns: /^(?:participation|membership|accreditation|representation)$/, roles: ['party', 'target'], other: /^(?:in|of|from|with|to)$/, alone: true },
  { kind: 'sanction', verbs: set('impose, reimpose, re-impose, introduce, tighten, slap, levy, toughen, reinstate, lift, ease, relax, remove, waive, scrap, drop'), nouns: /^(?:sanctions?|tariffs?|embargo(?:es)?|bans?|restrictions?|curbs|dut(?:y|ies)|blockades?|controls|penalties|levies|boycotts?)$/, roles: ['party', 'target'], other: /^(?:on|against|for|to|from|over|of)$/, lifts: set('lift, ease, relax, remove, waive, scrap, drop') },
  { kind: 'sanction', verbs: set('withdraw, revoke, rescind'), nouns: /^recognition$/, roles: ['party', 'target'], other: /^(?:of|from)$/, alone: true },
  { kind: 'intelligence-cooperation', verbs: set('share, exchange, pool, swap, pass, provide'), nouns: /^(?:intelligence|information|data|intel)$/, words: /intelligence/i, roles: ['party', 'party'], other: /^(?:with|between|to|from)$/ },
  { kind: 'normalisation', verbs: set('switch, transfer, shift, extend, grant, give'), nouns: /^(?:recognition|allegiance|allegiances)$/, roles: ['party', 'party'], other: /^(?:to|of)$/ },
  { kind: 'normalisation', verbs: set('recognise, recognize'), nouns: /^(?:independence|statehood|sovereignty|state|republic|kosovo|palestine|somaliland|taiwan)$/, roles: ['party', 'party'], other: /^(?:of)$/ },
  { kind: 'normalisation', verbs: set('appoint, name, send, return, exchange, swap, accredit, reinstate, post, restore, dispatch'), nouns: /^(?:ambassadors?|high commissioners?)$/, roles: ['party', 'party'], other: /^(?:to|in|with|between)$/ },
  { kind: 'normalisation', verbs: set('end, bury, heal, settle, mend, resolve, patch'), nouns: /^(?:quarrels?|feuds?|rifts?|enmity|estrangement|hostility|hatchet|differences|row|standoff|stand-off|boycott)$/, roles: ['party', 'party'], other: /^(?:with|between)$/ },
  { kind: 'normalisation', verbs: set('make, conclude'), nouns: /^peace$/, roles: ['party', 'party'], other: /^(?:with|between)$/ },
];

/** What is done to a measure told of before: "tightened them again". */
export const againVerbs = set('tighten, reimpose, re-impose, renew, extend, prolong, toughen, ease, lift, suspend, expand, broaden, widen, restore, reinstate, relax');

/** Verbs of the rows. */
export const tiesVerbs: ReadonlySet<string> = new Set([...tiesRows.flatMap(({ verbs }) => [...verbs]), 'do', 'follow', ...againVerbs]);
