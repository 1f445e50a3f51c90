import { type Modality } from '@entente/contracts';

/**
 * Words that tell how real a development is. Source: own list. Verbs govern an infinitive or gerund ("plans to buy");
 * nouns stand before the deal ("talks on", "plans for"); adjectives inside its phrase ("possible sale").
 */
const each = (modality: Modality, words: string): [string, Modality][] => words.trim().split(/\s*,\s*/).map((word) => [word, modality]);

export const governingVerbs: ReadonlyMap<string, Modality> = new Map([
  ...each('planned', 'plan, intend, mean, gear, aim, want, seek, hope, agree, expect, decide, pledge, vow, commit, prepare, set, schedule, promise, offer, look, wish, move, allow, approve, clear, authorise, authorize, ask, request, propose, earmark, allocate, choose, opt, select, slate, lead, be, invite, help, urge, need, pave, announce, push, bid, require, call, press, arrange, long, due, insist, back, work, enable, permit, recommend, undertake, tap, pick, elect'),
  ...each('negotiating', 'negotiate, discuss, talk, haggle'),
  ...each('hedged', 'consider, weigh, mull, explore, study, eye, evaluate, examine, assess, review, appear, seem, believe, think, rumour, rumor, say, report, allege, understand, speculate, contemplate, debate, claim, suggest'),
  ...each('negated', 'refuse, decline, reject, deny, fail, block, prohibit, forbid, ban, bar, exclude, prevent, stop, avoid'),
  ...each('cancelled', 'cancel, scrap, abandon, suspend, halt, terminate, shelve, drop, axe, freeze, postpone, rescind, revoke, nullify, collapse, ditch, withdraw, pause'),
]);

export const governingNouns: ReadonlyMap<string, Modality> = new Map([
  ...each('negotiating', 'talks, talk, negotiations, negotiation, discussions, discussion, bargaining'),
  ...each('planned', 'plan, plans, intention, intent, proposal, bid, request, option, offer, tender, decision, approval, ahead, nod, funding, programme, programs, promise, pledge, effort, efforts, move, goal, ambition, preparations, hopes, desire, need, light, blessing, consent, assent, go-ahead, letter, permission, licence, license, green light, bids, requests, proposals, tenders, competition'),
  ...each('hedged', 'interest, possibility, prospect, rumours, rumors, speculation, consideration, idea, study, reports, report, claims, suggestions'),
  ...each('negated', 'denial, refusal, rejection'),
  ...each('cancelled', 'cancellation, suspension, termination, collapse, postponement, scrapping, freeze, withdrawal'),
]);

export const adjectives: ReadonlyMap<string, Modality> = new Map([
  ...each('planned', 'planned, proposed, future, upcoming, prospective, intended, expected, forthcoming, pending, impending, anticipated, tentative, draft, preliminary'),
  ...each('hedged', 'possible, potential, rumoured, rumored, alleged, mooted, hypothetical'),
  ...each('cancelled', 'cancelled, canceled, scrapped, abandoned, suspended, failed, aborted, collapsed, terminated, shelved'),
  ...each('negated', 'no'),
]);

/** Outcomes told of the deal itself: "the deal collapsed", "the contract was scrapped". */
export const outcomeVerbs: ReadonlyMap<string, Modality> = new Map([
  ...each('cancelled', 'cancel, scrap, abandon, suspend, halt, terminate, shelve, drop, axe, freeze, postpone, rescind, revoke, nullify, collapse, fall, ditch, stall, block, lapse, fail, reject, break, veto, withdraw, exit, unravel, founder, annul, void'),
  ...each('planned', 'expect, schedule, approve, propose, plan, await, clear, slate, authorise, authorize, pend'),
  ...each('negotiating', 'negotiate, discuss'),
]);

export const modalVerbs: ReadonlyMap<string, Modality> = new Map([
  ...each('planned', "will, shall, 'll, should, must, would"),
  ...each('hedged', 'may, might, could, can'),
]);

/** Phrases anywhere left of the trigger in its clause. */
export const phrases: readonly [RegExp, Modality][] = [
  [/\b(?:in|into|holding|began|begun|started|opened|resumed|entered|advanced|final|ongoing|preliminary|exploratory)\b[^,;.]{0,24}\b(?:talks|negotiations|discussions)\b/i, 'negotiating'],
  [/\b(?:pull(?:ed|s|ing)?|back(?:ed|s|ing)?|walk(?:ed|s|ing)?|withdr(?:ew|awn|aws|awing)|drop(?:ped|s)?) (?:out|away|from)\b[^.;,]{0,40}$/i, 'cancelled'],
  [/\b(?:denied|denies|deny|denying|dismissed|dismisses|refuted|rejected|rejects|ruled out|rules out)\b[^.;]{0,60}$/i, 'negated'],
  [/(?:\bnot|n['’]t|\bnever)\b[^.;,]{0,16}\b(?:go(?:ing)? (?:ahead|through)|proceed(?:ing)?|press(?:ing)? (?:ahead|on)|push(?:ing)? ahead|mov(?:e|ing) (?:ahead|forward)|follow(?:ing)? through) with\b[^.;,]{0,40}$/i, 'cancelled'],
  [/\b(?:decid(?:e|ed|es|ing)|vot(?:e|ed|es|ing)|opt(?:s|ed|ing)?|advis(?:e|ed|es|ing)) against\b[^.;,]{0,40}$/i, 'negated'],
  [/\b(?:no (?:plans?|intention|deal|contract|agreement|decision|order)|has yet to|have yet to|had yet to|is yet to|stopped short of|never|instead of|rather than|without)\b[^.;,]{0,50}$/i, 'negated'],
  [/\b(?:if|unless|provided that|should|in case|on condition that|as long as)\b[^.;]{0,90}$/i, 'conditional'],
  [/\b(?:talks|negotiations|discussions) (?:aimed|on|about|over|to|towards|for)\b[^.;,]{0,36}$/i, 'negotiating'],
  [/\b(?:hammer|thrash|iron|work)(?:ing|s|ed)? out\b[^.;,]{0,40}$/i, 'negotiating'],
  [/\b(?:letter of intent|expression of interest|declaration of intent)\b[^.;,]{0,40}$/i, 'planned'],
  [/\b(?:reports?|rumou?rs?|speculation|claims?|suggestions?|allegations?|story|stories) that\b[^.;]{0,60}$/i, 'hedged'],
  [/\b(?:whether|undecided)\b[^.;]{0,60}$/i, 'hedged'],
  [/\b(?:interested in|considering|mulling|weighing|exploring|eyeing|looking (?:at|into)|looking to|thinking of|keen to|keen on|interest in|shortlisted|on the verge of|close to|nearing|poised to|likely to|ready to|about to|set to|due to|bound to|expected to|hopes? to|wants? to)\b[^.;,]{0,40}$/i, 'planned'],
];
/** Phrases behind the trigger that take the reality away. */
export const phrasesAfter: readonly [RegExp, Modality][] = [
  [/^[^.;,]{0,24}\b(?:letters? of intent|declaration of intent|expression of interest)\b/i, 'planned'],
  [/^[^.;]{0,80}, (?:which|a claim|something|but) [^.;]{0,40}\b(?:denied|denies|rejected|disputed)\b/i, 'hedged'],
  [/^[^.;]{0,120}\b(?:was|were|has been|have been|had been|is|are) (?:\w+ly )?(?:denied|rejected|dismissed|refuted|ruled out)\b/i, 'negated'],
  [/^[^.;]{0,120}\b(?:was|were|has been|have been|had been|is|are|being) (?:later |subsequently |since |then |now |ultimately |abruptly |formally |eventually |temporarily )?(?:cancelled|canceled|scrapped|terminated|abandoned|suspended|shelved|axed|called off|frozen|revoked|rescinded|annulled|put on hold|halted|dropped|ditched|binned|nixed|jettisoned|mothballed|vetoed|overturned|struck down|torpedoed)\b/i, 'cancelled'],
  [/^[^.;]{0,120}\b(?:fell through|collapsed|fell apart|never materiali[sz]ed|broke down|foundered|was called off|came to nothing|never got off the ground|led nowhere|fizzled out)\b/i, 'cancelled'],
  [/^[^.;]{0,140}\b(?:on the back ?burner|in(?:to)? limbo|on ice|on hold|(?:would|will|won't|did) not? ?(?:be )?(?:go(?:ing)? ahead|proceed|happen)|(?:is|was) off(?= |[.,;])|wants? out|was pulled|dead in the water|was thrown out|been mothballed)\b/i, 'cancelled'],
  [/^ due\b/i, 'planned'],
  [/^[^.;]{0,80}\b(?:in doubt|in jeopardy|in question|up in the air|hang(?:s|ing)? in the balance|under threat|remains? uncertain|is uncertain)\b/i, 'hedged'],
  [/^[^.;]{0,100}\b(?:pending (?:the )?(?:approval|parliamentary|final|a )|subject to|contingent on|if|provided (?!by|with|for|to\b)\w+|unless)\b/i, 'conditional'],
];
