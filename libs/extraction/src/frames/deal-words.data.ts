/** Verbs and nouns of deals by what they make of their subject and object. Source: own list. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s*,\s*/));

export type DealFamily = 'buy' | 'pay' | 'offer' | 'sell' | 'win' | 'award' | 'sign' | 'select' | 'deliver' | 'receive' | 'make' | 'cancel' | 'approve' | 'negotiate' | 'reject' | 'consider';

export const dealVerbs: ReadonlyMap<string, DealFamily> = new Map(
  (
    [
      ['buy', 'buy,purchase,acquire,procure,order,import,lease,rent,pre-order,reorder,obtain,exercise,retrofit'],
      ['pay', 'pay,spend,commit,invest,allocate,earmark,devote'],
      ['offer', 'offer,pitch,propose'],
      ['sell', 'sell,supply,export,provide,furnish,equip,outfit'],
      ['win', 'win,secure,land,clinch,bag,net,get,gain,book,receive'],
      ['award', 'award,grant,hand,give,place,issue,contract,commission,task'],
      ['sign', 'sign,ink,conclude,seal,finalise,finalize,strike,reach,enter,close,execute,formalise,formalize,complete,announce,confirm,disclose,reveal,unveil,forge,agree,ratify,firm,initial'],
      ['select', 'select,choose,pick,opt,prefer,favour,favor,tap'],
      ['deliver', 'deliver,hand,ship,dispatch,transfer,donate,send,gift'],
      ['receive', 'receive,induct,commission,accept,take'],
      ['make', 'build,construct,manufacture,produce,develop,modernise,modernize,upgrade,refurbish,overhaul,install'],
      ['cancel', 'cancel,scrap,axe,terminate,abandon,suspend,halt,freeze,postpone,shelve,drop,rescind,revoke,nullify,block,ditch,pause'],
      ['approve', 'approve,clear,authorise,authorize,greenlight,notify'],
      ['negotiate', 'negotiate,discuss'],
      ['reject', 'reject,decline,refuse,turn,spurn,rebuff'],
      ['consider', 'consider,eye,mull,weigh,evaluate,explore,study,seek,want,request,need'],
    ] as [DealFamily, string][]
  ).flatMap(([family, words]) => words.split(',').map((word): [string, DealFamily] => [word, family])).reverse(),
);

/** Nouns for the deal itself: what one signs, wins, cancels. */
export const dealNouns = set('deal, contract, order, buy, purchase agreement, procurement contract, procurement, procurements, acquisition, purchase, sale, agreement, tender, arms deal, orders, contracts, deals, sales, purchases, acquisitions, package, follow-on order, transaction, extension, modification, offer, delivery, possession, receipt, charge, custody, ownership, acceptance, upgrade, modernisation, modernization, refit, overhaul, refurbishment, retrofit, leasing, replacement, option, options, export, exports, supply, lease, handover');
/** Deal nouns strong enough to stand for a procurement on their own. */
export const strongDealNouns = set('contract, order, deal, contracts, orders, deals, purchase, purchases, acquisition, acquisitions, procurement, procurements, sale, sales');
/** Nouns that make their owner the buyer, or the supplier. */
export const buyingNouns = set('purchase, acquisition, procurement, upgrade, modernisation, modernization, overhaul, refit, leasing, order, import, orders, purchases, acquisitions, procurements, imports, buy, lease, choice, selection, pick, request');
export const sellingNouns = set('sale, export, supply, sales, exports, supplies, delivery, deliveries, transfer, offer, handover');
/** Agreements that are signed rather than bought under. */
export const agreementNouns = set('agreement, memorandum, mou, mous, pact, accord, accords, treaty, declaration, plan, protocol, roadmap, statement, letter of intent, understanding, charter, communique, arrangement, convention, framework, programme, program, letter, instrument, agreements, memoranda, pacts, memorandums, treaties, document, documents, partnership, truce, ceasefire, protocols, declarations, conventions, understandings, arrangements, compact, concordat, communiqué, communiques, charters, addendum, armistice, annex, text, minutes, final act, terms, peace deal, trade deal, free trade deal, visa waiver, letters, notes');
export const embeddedBuying = set('buy, purchase, acquire, procure, order, obtain, lease, receive, import');
export const embeddedSelling = set('supply, sell, deliver, provide, export, equip, build, manufacture, produce, furnish, upgrade, modernise, modernize, construct, develop, install, maintain, support, refurbish, overhaul, arm, outfit');
/** Words that, beside a thing and somebody who may trade it, tell a deal in whatever order they stand. */
export const sightedVerbs = set('buy, purchase, acquire, procure, order, import, lease, sell, supply, export, furnish, award, contract, sign, ink, deliver, receive, donate, gift, transfer, induct, select, choose, pick, opt, tap, win, secure, land, clinch, cancel, scrap, shelve, replace, field, ship, commission, commit, negotiate, bid, pay, greenlight, spend, prefer, earmark, allocate, approve, settle, build, unload, offload, airlift, airdrop, seek, want, request, eye, mull, consider, evaluate, down-select, shortlist, talk, haggle, decide, discuss');
export const sightedNouns = set('contract, contracts, order, orders, deal, deals, purchase, purchases, acquisition, procurement, sale, buy, tender, offer, option, follow-on, downpayment, down-payment, instalment, delivery, deliveries, shipment, competition, pick, bid, bids, tenders, talks, negotiations, search, replacement, successor, follow-up, add-on, consignment, cargo, customer, buyer, appetite, nod, approval, requirement, budget, payment, package, framework, price, documents');
/** Work on what its owner has already: a state that does it alone buys. */
export const refitting = set('upgrade, modernise, modernize, refurbish, overhaul, retrofit');
