import { bothPattern } from '../actors/actor-words.data.js';
import { actorsOf } from '../actors/resolve-actors.js';
import { behindDateline } from '../analysis/dateline.js';
import { type Scene, wordsOf } from '../analysis/scene.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { People } from './people.js';
import { type Remembered } from './remembered.js';
import { sportingParagraphs } from './sport.js';
import { OF_STATES, topicOf } from './topic.js';

/** So many sentences later "the two countries" still means the pair named last. */
const PAIR_KEPT = 2;

/** What a reader still has in mind: the last companies, states and pairs spoken of. */
export class Memory {
  private states: Remembered[] = [];
  private companies: Remembered[] = [];
  private lastPair: Remembered[] = [];
  private lastPairAt = 0;
  private lastPairIn = 0;
  private sentence = 0;
  private paragraph = 0;
  /** Paragraphs hold a thought each, so that an aside ends with its own; an agency's hold a sentence. */
  private longParagraphs = false;
  private topic: readonly string[] = [];
  private sporting: ReadonlySet<number> = new Set();
  private readonly named = new Map<string, Remembered>();
  private readonly people = new People();
  /** Ministries, armies and the like by their noun, as named last. */
  private readonly bodies = new Map<string, Remembered>();

  /** Subject of the last clause that had a named one: what "it" most likely means. */
  lastSubject: Remembered | undefined;

  /** The sentence before the one being read. */
  sceneBefore: Scene | undefined;

  /** States of the report, most spoken of first. */
  readonly counts = new Map<string, number>();

  /** State whose ground was spoken of last ("within Morocco's industry"). */
  lastGround: Remembered | undefined;

  /** The side a partnership of the last sentences is with ("the deepening partnership with Israel"). */
  lastPartner: Remembered | undefined;

  /** Called once a sentence is done: its first free-standing actor is what "it" in the next one means. */
  close(scene: Scene): void {
    this.sceneBefore = scene;
    this.notePartner(scene);
    this.noteGround(scene);
    const start = behindDateline(scene);
    for (const [index, np] of scene.chunks.entries()) {
      if (np.type !== 'np' || scene.chunks[index - 1]?.type === 'prep' || scene.chunks[index - 1]?.type === 'to' || (scene.tokens[np.from]?.start ?? 0) < start) continue;
      const actor = actorsOf(scene, np).find(({ kind }) => kind !== 'media' && kind !== 'person');
      if (actor === undefined) continue;
      this.lastSubject = { actor, scene };
      return;
    }
  }

  private noteGround(scene: Scene): void {
    for (const { entry, from, to } of scene.mentions) {
      if (entry.state === null || (entry.kind !== 'state' && entry.kind !== 'capital' && entry.kind !== 'demonym')) continue;
      if (!/^(?:in|within|inside|into)$/.test(scene.tokens[from - 1]?.norm ?? '') && !/^(?:in|within|inside|into)$/.test(scene.tokens[from - 2]?.norm ?? '')) continue;
      this.lastGround = { actor: { id: entry.state, name: wordsOf(scene, from, to), kind: 'state', state: entry.state, from, to, basis: 'inherited', rule: 'discourse.ground', confidence: 0.6 }, scene };
    }
  }

  private notePartner(scene: Scene): void {
    for (const [index, np] of scene.chunks.entries()) {
      if (np.type !== 'np' || !/^(?:partnership|relationship|relations|ties|cooperation|alliance|deal|agreement)$/.test(scene.tokens[np.to - 1]?.norm ?? '')) continue;
      const other = scene.chunks[index + 2];
      if (scene.chunks[index + 1]?.word !== 'with' || other?.type !== 'np') continue;
      const [actor] = actorsOf(scene, other);
      if (actor !== undefined) this.lastPartner = { actor, scene };
    }
  }

  private statesBefore: Remembered[] = [];
  private companyPair: Remembered[] = [];
  private companiesBefore: Remembered[] = [];

  /** The state a report is written in, read from its dateline: whose "defence ministry" it means before any is named. */
  private home: Remembered | undefined;

  private noteDateline(scene: Scene): void {
    const [first] = scene.mentions;
    if (scene.sentence.index > 1 || first === undefined || first.from > 1 || first.entry.state === null || !/^(?:place|capital)$/.test(first.entry.kind)) return;
    const behind = scene.text.slice(scene.tokens[first.to - 1]?.end ?? 0, (scene.tokens[first.to - 1]?.end ?? 0) + 40);
    if (!/^(?:,[^.:]{3,34}| \([^)]{2,20}\)){0,2} ?(?:-|–|—|:)/.test(behind)) return;
    this.home = { scene, actor: { id: first.entry.state, name: wordsOf(scene, first.from, first.to), kind: 'state', state: first.entry.state, from: first.from, to: first.to, basis: 'inherited', rule: 'discourse.dateline', confidence: 0.6 } };
  }

  note(scene: Scene): void {
    this.noteDateline(scene);
    this.sentence = scene.sentence.index;
    this.paragraph = scene.sentence.paragraph;
    this.people.note(scene);
    this.statesBefore = this.states;
    this.companiesBefore = this.companies;
    const states: Remembered[] = statesNamed(scene);
    for (const np of scene.chunks) {
      if (np.type !== 'np') continue;
      for (const actor of actorsOf(scene, np)) {
        const body = actor.kind === 'government' ? /\b(ministry|army|navy|military|air force|parliament|senate|coast guard)\b/i.exec(actor.name)?.[1] : undefined;
        if (body !== undefined && actor.state !== null) this.bodies.set(body.toLowerCase(), { actor, scene });
        if (actor.kind === 'company') this.companies = [{ actor, scene }, ...this.companies.filter((other) => other.actor.id !== actor.id)].slice(0, 5);
      }
    }
    for (const state of states) this.states = [state, ...this.states.filter((other) => other.actor.id !== state.actor.id)].slice(0, 6);
    const firms = this.companies.filter(({ scene: where }) => where === scene);
    if (firms.length === 2) this.companyPair = [...firms].reverse();
    const distinct = states.filter((state, index) => states.findIndex((other) => other.actor.id === state.actor.id) === index);
    // "Kazakhstan has kept its distance from Moscow over Ukraine": a third that is only the matter
    const pair = distinct.length === 3 ? distinct.filter(({ actor }) => !/^(?:over|about|against|via|through|toward|towards)$/.test(scene.tokens[actor.from - 1]?.norm ?? '')) : distinct;
    if (pair.length === 2) {
      this.lastPair = pair;
      this.lastPairAt = this.sentence;
      this.lastPairIn = this.paragraph;
    }
    for (const state of distinct) this.named.set(state.actor.id, state);
    this.noteOfficials(scene, distinct);
    for (const { entry } of scene.mentions) if (entry.state !== null && entry.kind !== 'system') this.counts.set(entry.state, (this.counts.get(entry.state) ?? 0) + 1);
  }

  /** "Petro met Maduro": their states are spoken of as well. */
  private noteOfficials(scene: Scene, states: readonly Remembered[]): void {
    const officials = scene.mentions
      .filter(({ entry }) => entry.kind === 'person' && entry.state !== null)
      .map(({ entry, from, to }): Remembered => ({ scene, actor: { id: entry.state ?? '', name: wordsOf(scene, from, to), kind: 'government', state: entry.state, from, to, basis: 'normalised', rule: 'discourse.person', confidence: 0.8 } }));
    for (const official of officials) if (!this.named.has(official.actor.id)) this.named.set(official.actor.id, official);
    const all = [...states, ...officials].filter((one, index, list) => list.findIndex((other) => other.actor.id === one.actor.id) === index);
    if (officials.length === 0 || states.length >= 2 || all.length !== 2) return;
    this.lastPair = all;
    this.lastPairAt = this.sentence;
    this.lastPairIn = this.paragraph;
  }

  lastState(): Remembered | undefined {
    return this.states[0];
  }

  /** The state the last sentences were about, rather than one they only mention. */
  private topicState(): Remembered | undefined {
    const { lastSubject } = this;
    return lastSubject !== undefined && (lastSubject.actor.kind === 'state' || lastSubject.actor.kind === 'government') ? lastSubject : undefined;
  }

  lastCompany(): Remembered | undefined {
    return this.companies[0];
  }

  /** The two states spoken of together last, unless the report as a whole is about two others; else the two most recent. */
  pair(): readonly Remembered[] {
    const topic = this.topic.map((id) => this.named.get(id)).filter((state) => state !== undefined);
    if (this.lastPair.length === 2) {
      const near = this.sentence - this.lastPairAt <= PAIR_KEPT && (!this.longParagraphs || this.paragraph === this.lastPairIn) && this.lastPair.some(({ actor }) => this.topic.includes(actor.id));
      return near || topic.length < 2 ? this.lastPair : topic;
    }
    return this.states.length === 2 ? [...this.states].reverse() : topic.length === 2 ? topic : [];
  }

  /** Whether a sentence stands in a paragraph about a game: its meetings and visits are no affairs of state. */
  ofSport({ sentence }: Scene): boolean {
    return this.sporting.has(sentence.paragraph);
  }

  /** Whom a party left out can be: the pair the report is about, or the one just spoken of. */
  impliedPair(): readonly Remembered[] {
    const near = this.sentence - this.lastPairAt <= PAIR_KEPT;
    return this.topic.length === 2 || near || this.lastPair.length !== 2 ? this.pair() : [];
  }

  /** The other side of `id`: of the pair spoken of, or, where this very sentence names a third, of the pair the report is about. */
  otherOf(id: string): readonly Remembered[] {
    const partner = this.lastPairAt === this.sentence ? this.partnerOf(id) : undefined;
    if (partner !== undefined) return [partner];
    const pair = this.impliedPair();
    return pair.length === 2 && pair.some(({ actor }) => actor.id === id) ? pair.filter(({ actor }) => actor.id !== id) : [];
  }

  private partnerOf(id: string): Remembered | undefined {
    const other = this.topic.includes(id) ? this.topic.find((one) => one !== id) : undefined;
    return other === undefined ? undefined : this.named.get(other);
  }

  /** Reads ahead which two states a report speaks of most: whom "the two countries" means after an aside. */
  begin(scenes: readonly Scene[]): void {
    this.topic = topicOf(scenes);
    this.sporting = sportingParagraphs(scenes);
    const paragraphs = new Set(scenes.map(({ sentence }) => sentence.paragraph)).size;
    this.longParagraphs = scenes.length >= paragraphs * 2;
  }

  /** The state whose news a report is, when it is none of these: whose "Foreign Minister" goes without saying. */
  homeOf(others: readonly { readonly id: string }[]): readonly Remembered[] {
    const { home } = this;
    return home === undefined || others.some(({ id }) => id === home.actor.id) ? [] : [home];
  }

  /** Whose official, soldier or spokesman a name of the report was said to be. */
  person(scene: Scene, np: Chunk): Remembered | undefined {
    return this.people.find(scene, np);
  }

  /** Whom "he" or "she" means. */
  lastPerson(scene: Scene, pronoun: Chunk, outside = false): Remembered | undefined {
    return this.people.before(scene, pronoun, outside);
  }

  /** "the U.S. company": the firm of that state spoken of before, when there was one. */
  companyOf(state: string): Remembered | undefined {
    return this.companies.find(({ actor }) => actor.state === state && actor.rule !== 'actor.unnamed-company');
  }

  /** What a pronoun or a bare description ("the company", "both countries") refers to. */
  refer(scene: Scene, np: Chunk): readonly Remembered[] {
    const words = wordsOf(scene, np.from, np.to).toLowerCase();
    if (/^(?:the |both )?(?:two )?(?:companies|firms|partners|manufacturers|groups)$/.test(words) && this.companyPair.length === 2) return this.companyPair;
    if (bothPattern.test(words)) return this.pair();
    if (/^(?:the|this) (?:same )?(?:company|firm|manufacturer|shipbuilder|group|contractor|supplier|planemaker|shipyard|maker)$/.test(words)) return opt(leftOf(scene, np, ['company']) ?? this.companiesBefore[0] ?? this.lastCompany());
    const body = /^the (?:[\w-]+ )?(ministry|army|navy|military|air force|parliament|senate|coast guard)$/.exec(words)?.[1];
    const known = body === undefined || leftOf(scene, np, ['state', 'capital', 'demonym']) !== undefined ? undefined : this.bodies.get(body);
    if (known !== undefined && scene.sentence.index - known.scene.sentence.index <= 4) return [known];
    const crown = CROWNS.find(([noun]) => words === noun)?.[1];
    const near = crown === undefined ? undefined : leftOf(scene, np, ['state', 'capital', 'demonym']);
    if (crown !== undefined && near?.actor.state != null && crown.includes(near.actor.state)) return [near];
    const crowned = crown === undefined ? undefined : this.states.find(({ actor }) => crown.includes(actor.id));
    if (crowned !== undefined) return [crowned];
    if (/^(?:the|this|its|their) (?:country|kingdom|government|ministry|cabinet|parliament|army|navy|air force|military|defence ministry|defense ministry|armed forces|state|nation|republic|emirate|ministry of defence|ministry of defense|coast guard|sultanate|service|(?:parliamentary|budget|defence|defense|appropriations|cabinet|security) (?:committee|council|commission)|national assembly|lower house|upper house|senate|procurement agency|armaments agency|general staff|defence staff|high command|finance ministry|foreign ministry|air arm|authorities|lawmakers|junta|regime|military rulers|new rulers|generals|military government)$/.test(words)) return opt(leftOf(scene, np, ['state', 'capital', 'demonym']) ?? this.topicState() ?? this.statesBefore[0] ?? this.home);
    // "the Pacific island nation": whatever the adjectives, a state spoken of already
    if (/^(?:the|this) (?:[\w-]+ ){1,3}(?:country|kingdom|nation|republic|state|emirate|sultanate)$|^the (?:island|archipelago)$/.test(words) && (np.mentions?.length ?? 0) === 0) return opt(leftOf(scene, np, ['state', 'capital']) ?? this.topicState() ?? this.statesBefore[0]);
    return [];
  }
}

/** Who is meant by "the kingdom" is none of its neighbours. */
const CROWNS: readonly (readonly [string, string])[] = [
  ['the kingdom', 'SAU MAR JOR BHR THA GBR ESP NLD BEL DNK NOR SWE KHM LSO SWZ BTN TON'],
  ['the emirate', 'KWT QAT ARE'],
  ['the sultanate', 'OMN BRN'],
];

/** The nearest name of a kind left of a phrase in its own sentence. */
function leftOf(scene: Scene, np: Chunk, kinds: readonly string[]): Remembered | undefined {
  const mention = scene.mentions.findLast(({ entry, to }) => to <= np.from && kinds.includes(entry.kind));
  if (mention === undefined) return undefined;
  const { entry, from, to } = mention;
  const company = entry.kind === 'company';
  return { scene, actor: { id: company ? entry.id : (entry.state ?? entry.id), name: wordsOf(scene, from, to), kind: company ? 'company' : 'state', state: entry.state, from, to, basis: 'inherited', rule: 'discourse.description', confidence: 0.85 } };
}

/** States in the order the sentence names them, as names, adjectives or capitals. */
function statesNamed(scene: Scene): Remembered[] {
  return scene.mentions
    .filter(({ entry, from }) => entry.kind !== 'capital' || !/^(?:in|at|near)$/.test(scene.tokens[from - 1]?.norm ?? ''))
    .filter(({ entry }) => entry.state !== null && OF_STATES.has(entry.kind))
    .map(({ entry, from, to }) => ({ scene, actor: { id: entry.state ?? entry.id, name: wordsOf(scene, from, to), kind: 'state', state: entry.state, from, to, basis: 'normalised', rule: `lexicon.${entry.dictionary}`, confidence: 0.9 } }));
}

const opt = (item: Remembered | undefined): readonly Remembered[] => (item === undefined ? [] : [item]);
