/** Verbs and nouns of the kinds beside deals and signings. Source: own list. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s*,\s*/));

export const meetingVerbs = set('meet, visit, host, hold, convene, open, resume, launch, begin, conclude, attend, travel, arrive, confer, discuss, consult, conduct, co-chair, guide, envisage, foresee, pay, receive, welcome, take, stage');
export const meetingNouns = /^(?:talks|meeting|meetings|consultations|dialogue|dialogues|summit|negotiations|discussions|session|sessions|conversation|committee|visit|call|conference|forum|round)$/;
export const exerciseNouns = /^(?:exercise|exercises|drill|drills|manoeuvres|maneuvers|wargame|wargames|games)$/;
export const exerciseVerbs = set('hold, conduct, stage, begin, launch, conclude, kick, take, participate, join, carry, host, start, complete, run, organise, organize, end, plan, finish, wrap, train, rehearse');
export const sanctionVerbs = set('impose, sanction, suspend, halt, freeze, ban, block, stop, embargo, blacklist, cut, revoke, prohibit, bar, restrict, withhold, pause, tighten, extend, cancel, end, lift, ease, relax, prolong, renew, maintain, remove, waive, expand, sever, break, downgrade, put, slap, expel, recall');
export const sanctionNouns = /^(?:sanctions|sanction|embargo|ban|restrictions|curbs|tariffs|blockade)$/;
export const exportNouns = /^(?:(?:re-?)?exports?|sales?|transit|deliver(?:y|ies)|shipments?|licen[cs]es?|transfers?|supplies|permits?)$/;
export const criticVerbs = set('criticise, criticize, condemn, denounce, slam, blast, deplore, decry, lambast, lambaste, rebuke, accuse, censure, chide, berate, oppose, reject, deride, fault, attack');
export const outcryVerbs = set('draw, spark, trigger, provoke, raise, attract, prompt, face, cause, stir, arouse, fuel, meet, elicit, express, voice');
export const outcryNouns = /^(?:criticism|condemnation|outrage|backlash|concern|concerns|anger|opposition|controversy|fears|alarm|unease|outcry|objections|fury|debate|protests?|regret|dismay|displeasure)$/;
export const protestVerbs = set('protest, demonstrate, rally, march, gather');
export const protestNouns = /^(?:protests?|demonstrations?|rally|rallies|march|marches|sit-in)$/;
export const factoryNouns = /^(?:factory|factories|plant|plants|facility|facilities|line|lines|venture|ventures|centre|center|hub|workshop|shipyard|production|assembly|manufacturing|co-production|licence|license|transfer|site|base)$/;
export const factoryWords = /\b(?:factor(?:y|ies)|production (?:facilit(?:y|ies)|line|plant|site|hub)|assembly (?:line|plant)|manufacturing (?:facilit(?:y|ies)|plant|site|hub|line)|joint (?:venture|company|firm|enterprise|subsidiary)|maintenance (?:centre|center|hub|facility)|local (?:production|assembly|manufactur\w+)|co-?production|technology transfer|transfer of technology|licen[cs]ed production|production licen[cs]e|joint (?:production|development|manufactur\w+)|(?:repair|drone|ammunition|overhaul|explosives|shell|powder|missile|vehicle|engine|aircraft|munitions|tank|rocket|maintenance) (?:plant|workshop|yard|works|facility|hub))\b/i;
export const factoryVerbs = set('build, open, inaugurate, establish, set, launch, manufacture, produce, assemble, co-produce, coproduce, co-develop, codevelop, develop, create, start, agree, sign, plan, form, construct, begin, localise, localize, transfer, host, license, licence, locate, announce, found, invest, run, make, negotiate, discuss');
export const trendVerbs = set('expand, deepen, strengthen, surge, shift, intensify, accelerate, grow, increase, broaden, engage, soar, boost, widen, warm, cool, deteriorate, improve, decline, flourish, diversify, step, rise, drop, worsen, evolve, blossom, tighten');
export const trendNouns = /^(?:cooperation|collaboration|ties|relations|partnership|partnerships|relationship|strategy|trade|links|engagement|coordination|procurement|imports|reliance|dependence)$/;
export const trendAdverbs = /\b(?:steadily|sharply|rapidly|increasingly|gradually|significantly|dramatically|markedly|now|fast-growing|growing|considerably|quickly|continuously)\b/i;
export const statisticNouns = /^(?:exports?|imports?|sales|spending|expenditure|budget|trade|turnover|revenue|share|deliveries|purchases)$/;
export const statisticVerbs = set('reach, account, represent, rise, total, hit, increase, report, fall, grow, drop, amount, decline, make, exceed, top, double, triple, record, jump, constitute, stand, surge, climb, export, import, spend, receive, soar, skyrocket, plunge, slump, dip, expand, peak, surpass, quadruple, slip, plummet, tumble, shrink, take');
export const praiseVerbs = set('describe, call, hail, praise, welcome, reaffirm, laud, applaud, commend, label, vow, warn, reiterate, express, stress');
