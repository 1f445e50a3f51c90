import { type ActorRef } from '../actors/actor.types.js';
import { type DealFamily } from './deal-words.data.js';

/** Actors around a deal by the place they stand in. */
export interface DealSlots {
  readonly subject: readonly ActorRef[];
  readonly object: readonly ActorRef[];
  readonly by: readonly ActorRef[];
  readonly from: readonly ActorRef[];
  readonly to: readonly ActorRef[];
  readonly for: readonly ActorRef[];
  readonly with: readonly ActorRef[];
  readonly between: readonly ActorRef[];
  readonly owner: readonly ActorRef[];
  /** "booked its first sale in Panama": where a winner found its customer. */
  readonly in?: readonly ActorRef[];
}

export interface DealContext {
  readonly family: DealFamily;
  readonly passive: boolean;
  /** Verb that continues the deal noun: "a contract to supply". */
  readonly embedded: 'buy' | 'sell' | undefined;
  /** A noun tells of the supply, "a contract for the supply of", which leaves open who supplies. */
  readonly supplyNoun?: boolean;
  /** State or maker of the thing dealt in, when the text tells. */
  readonly origins: readonly string[];
  /** The object is a deal ("won a contract"), not the thing itself. */
  readonly dealObject: boolean;
  /** The verb works on things already owned: "upgrade", "overhaul". */
  readonly refit?: boolean;
  /** A firm was chosen for it by the actor behind "by": "was tapped by the army to supply". */
  readonly chosen?: boolean;
}

export interface DealRoles {
  readonly buyers: readonly ActorRef[];
  readonly suppliers: readonly ActorRef[];
  /** Sides that could not be told apart. */
  readonly parties: readonly ActorRef[];
  readonly rule: string;
}

/** Airlines buy; they supply nobody with aircraft. */
const AIRLINE = /(?:air-?lines?|airways|^org:air-|aeroflot|ryanair|lufthansa|emirates-airline|indigo|air-maroc|etihad|-air$|railways)/;
const isCompany = (actor: ActorRef): boolean => actor.kind === 'company' && !AIRLINE.test(actor.id);
const isState = (actor: ActorRef): boolean => (actor.kind === 'company' && AIRLINE.test(actor.id)) || actor.kind === 'state' || actor.kind === 'government' || (actor.kind === 'person' && actor.state !== null) || (actor.kind === 'body' && actor.id !== 'body:sipri');
const first = (...lists: (readonly ActorRef[])[]): readonly ActorRef[] => lists.find((list) => list.length > 0) ?? [];

/** Who buys and who supplies, from places in the sentence and the kinds of actor that may stand there. */
export function dealRoles(slots: DealSlots, context: DealContext): DealRoles {
  const roles = byFamily(slots, context);
  const suppliers = roles.suppliers.filter((actor) => !roles.buyers.some((buyer) => buyer.id === actor.id));
  return { ...roles, suppliers };
}

function byFamily(slots: DealSlots, context: DealContext): DealRoles {
  switch (context.family) {
    case 'buy':
    case 'pay':
    case 'receive':
      return buying(slots, context);
    case 'make':
      return modernising(slots, context) ?? selling(slots, context);
    case 'sell':
    case 'offer':
    case 'deliver':
      return selling(slots, context);
    case 'win':
      return winning(slots, context);
    case 'award':
      return awarding(slots, context);
    case 'reject':
    case 'consider':
      return wishing(slots, context);
    case 'select':
      return selecting(slots, context);
    case 'approve':
    case 'cancel':
    case 'sign':
    case 'negotiate':
      return signing(slots, context);
    default:
      return context.family satisfies never;
  }
}

function buying(slots: DealSlots, { passive }: DealContext): DealRoles {
  const buyers = passive ? first(slots.by, slots.for.filter(isState), slots.owner.filter(isState)) : first(slots.subject, slots.owner.filter(isState), slots.by);
  const users = slots.for.filter(isState);
  // "Naval Group and the ministry exercised the option": of two that do it together, the firm supplies
  if (!passive && buyers.some(isState) && buyers.some(isCompany)) return { buyers: buyers.filter(isState), suppliers: buyers.filter(isCompany), parties: [], rule: 'roles.bought-together' };
  return { buyers: buyers.length > 0 ? buyers : users, suppliers: first(slots.from, slots.with, passive ? [] : slots.object.filter(isCompany), passive ? [] : [...slots.by, ...slots.owner].filter(({ id }) => !slots.subject.some((one) => one.id === id))), parties: [], rule: passive ? 'roles.bought-by' : 'roles.buyer-subject' };
}

function selling(slots: DealSlots, { passive, chosen }: DealContext): DealRoles {
  if (chosen === true && !passive && slots.by.length > 0) return { buyers: first(slots.for.filter(isState), slots.to.filter(isState), slots.by), suppliers: slots.subject, parties: [], rule: 'roles.chosen-to-supply' };
  const receivers = first(slots.to, slots.for.filter(isState), slots.object.filter(isState));
  if (!passive) return { buyers: receivers, suppliers: first(slots.subject, slots.owner, slots.by), parties: [], rule: 'roles.supplier-subject' };
  const suppliers = first(slots.by, slots.from);
  // "They were delivered from Lithuania": a pronoun is what was delivered, whomever the last sentence was about
  const served = slots.subject.filter((actor) => isState(actor) && actor.rule !== 'discourse.pronoun');
  return { buyers: receivers.length > 0 ? receivers : served, suppliers: suppliers.length > 0 ? suppliers : slots.owner, parties: [], rule: 'roles.supplied-to' };
}

/** "The air force upgraded its helicopters with avionics from Garmin": a state that has work done buys it. */
function modernising({ subject, from, by, with: beside, to, for: users }: DealSlots, { passive, refit }: DealContext): DealRoles | undefined {
  const makers = first(from.filter(isCompany), by.filter(isCompany), beside.filter(isCompany));
  const own = refit === true && !passive && to.length + users.length === 0;
  return subject.length > 0 && subject.every(isState) && (makers.length > 0 || own) ? { buyers: subject, suppliers: makers, parties: [], rule: 'roles.has-upgraded' } : undefined;
}

function winning(slots: DealSlots, { embedded, dealObject, passive }: DealContext): DealRoles {
  if (passive && slots.by.length > 0) return { buyers: first(slots.from, slots.to.filter(isState), slots.for.filter(isState), slots.owner.filter(isState)), suppliers: slots.by, parties: [], rule: 'roles.won-by' };
  const winner = slots.subject;
  const other = first(slots.from, slots.by, slots.with);
  const users = first(slots.to.filter(isState), slots.for.filter(isState));
  const customers = first(other.filter(isState), users, slots.owner.filter(isState), other);
  const winnerBuys = winner.length > 0 && winner.every(isState) && (!dealObject || embedded === 'buy' || (embedded === undefined && other.some(isCompany)));
  if (winnerBuys) return { buyers: winner, suppliers: other, parties: [], rule: 'roles.state-secures' };
  return { buyers: customers.length > 0 ? customers : (slots.in ?? []).filter(isState), suppliers: winner, parties: [], rule: 'roles.company-wins' };
}

function awarding(slots: DealSlots, { passive, embedded }: DealContext): DealRoles {
  const users = first(slots.to.filter(isState), slots.for.filter(isState));
  if (passive && slots.subject.length > 0) return { buyers: first(embedded === 'sell' ? users : [], slots.by, slots.from, slots.with.filter(isState), users), suppliers: slots.subject, parties: [], rule: 'roles.awarded-subject' };
  if (passive) return { buyers: first(slots.by, users, slots.owner.filter(isState)), suppliers: first(slots.to.filter(isCompany), slots.with), parties: [], rule: 'roles.contract-awarded' };
  const suppliers = first(slots.object, slots.to.filter(isCompany), slots.with, slots.to);
  if (embedded === 'buy') return { buyers: suppliers, suppliers: slots.subject, parties: [], rule: 'roles.awarded-to-buy' };
  return { buyers: first(slots.subject, slots.by, users), suppliers, parties: [], rule: 'roles.awarder-subject' };
}

/** "turned down a Russian offer", "is eyeing boats offered by Spain". */
function wishing(slots: DealSlots, { passive }: DealContext): DealRoles {
  if (passive) return { buyers: slots.by, suppliers: first(slots.from, slots.owner), parties: [], rule: 'roles.offer-rejected' };
  return { buyers: slots.subject, suppliers: first(slots.from, slots.by, slots.with, slots.owner), parties: [], rule: 'roles.would-be-buyer' };
}

function selecting(slots: DealSlots, { passive }: DealContext): DealRoles {
  if (passive) return { buyers: first(slots.by, slots.for.filter(isState), slots.to.filter(isState)), suppliers: first(slots.subject.filter(isCompany), slots.from), parties: [], rule: 'roles.selected-subject' };
  return { buyers: slots.subject, suppliers: first(slots.object, slots.from, slots.with), parties: [], rule: 'roles.selector' };
}

function signing(slots: DealSlots, context: DealContext): DealRoles {
  const sides = distinct([...slots.subject, ...slots.between, ...slots.with, ...slots.by, ...slots.object, ...slots.owner]);
  const users = first(slots.for.filter(isState), slots.to.filter(isState));
  const sources = first(slots.from);
  if (sources.length > 0 && sources.some(isCompany)) return { buyers: first(slots.to.filter(isState), sides.filter(isState), users, sides), suppliers: sources, parties: [], rule: 'roles.signed-from' };
  const companies = sides.filter(isCompany);
  const states = distinct([...sides.filter(isState), ...sources.filter(isState)]);
  if (companies.length > 0 && (states.length > 0 || users.length > 0)) {
    if (context.embedded === 'buy' && slots.subject.some(isCompany)) return { buyers: slots.subject, suppliers: states, parties: [], rule: 'roles.signed-to-buy' };
    return { buyers: first(slots.to.filter(isState), states, users), suppliers: companies, parties: [], rule: 'roles.company-and-state' };
  }
  return betweenEquals(slots, context, sides, users);
}

/** States that build the Eurofighter together: each may sell it. */
const EUROFIGHTER: ReadonlySet<string> = new Set(['GBR', 'DEU', 'ITA', 'ESP']);

function betweenEquals(slots: DealSlots, context: DealContext, sides: readonly ActorRef[], users: readonly ActorRef[]): DealRoles {
  const [one, two] = sides;
  if (one === undefined) return { buyers: users, suppliers: [], parties: [], rule: 'roles.user-only' };
  if (two === undefined) return alone(slots, context, one, users);
  const consortium = sides.filter(({ state }) => state !== null && context.origins.includes('org:eurofighter') && EUROFIGHTER.has(state));
  if (consortium.length > 0 && consortium.length < sides.length && context.embedded !== 'buy') return { buyers: sides.filter((side) => !consortium.includes(side)), suppliers: consortium, parties: [], rule: 'roles.by-consortium' };
  const byOrigin = slots.subject.length > 1 ? sides.find((side) => context.origins.includes(side.id)) : undefined;
  if (byOrigin !== undefined) return { buyers: sides.filter((side) => side !== byOrigin), suppliers: [byOrigin], parties: [], rule: 'roles.by-origin' };
  if (context.embedded === 'buy') return { buyers: [one], suppliers: sides.slice(1), parties: [], rule: 'roles.signed-to-buy' };
  if (context.embedded === 'sell') return { buyers: slots.to.length > 0 ? slots.to : slots.between.length > 0 ? sides.slice(1) : sides.slice(1), suppliers: [one], parties: [], rule: 'roles.signed-to-supply' };
  const source = sides.find((side) => context.origins.includes(side.id) || (side.state !== null && context.origins.includes(side.state)));
  if (source !== undefined) return { buyers: sides.filter((side) => side !== source), suppliers: [source], parties: [], rule: 'roles.by-origin' };
  if (slots.from.length > 0) return { buyers: [one], suppliers: slots.from, parties: [], rule: 'roles.signed-from' };
  // "Switzerland concluded the contract with the United States": whoever goes to sign buys
  if (slots.subject.length === 1 && slots.with.length > 0 && context.dealObject && isState(one)) return { buyers: [one], suppliers: sides.slice(1), parties: [], rule: 'roles.signed-with' };
  return { buyers: [], suppliers: [], parties: sides, rule: 'roles.undecided' };
}

function alone(slots: DealSlots, context: DealContext, one: ActorRef, users: readonly ActorRef[]): DealRoles {
  const others = distinct([...slots.from, ...slots.to]);
  if (slots.from.length > 0) return { buyers: [one], suppliers: slots.from, parties: [], rule: 'roles.signed-from' };
  if (isCompany(one)) {
    if (context.embedded === 'buy') return { buyers: [one], suppliers: [], parties: [], rule: 'roles.signed-to-buy' };
    return { buyers: first(others, users), suppliers: [one], parties: [], rule: 'roles.company-alone' };
  }
  const supplies = context.embedded === 'sell' && context.refit !== true && (context.supplyNoun !== true || slots.to.length > 0);
  const sells = (supplies && slots.subject.includes(one)) || (context.embedded !== 'buy' && context.origins.includes(one.id));
  if (sells) return { buyers: first(slots.to, users), suppliers: [one], parties: [], rule: 'roles.state-supplies' };
  if (slots.to.length > 0 && context.family === 'approve') return { buyers: slots.to, suppliers: [one], parties: [], rule: 'roles.approves-sale' };
  return { buyers: [one], suppliers: [], parties: [], rule: 'roles.state-alone' };
}

function distinct(actors: readonly ActorRef[]): ActorRef[] {
  return actors.filter((actor, index) => actors.findIndex((other) => other.id === actor.id) === index);
}
