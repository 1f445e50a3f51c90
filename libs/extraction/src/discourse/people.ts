import { actorsOf, inName, isTitle } from '../actors/resolve-actors.js';
import { type Scene, wordsOf } from '../analysis/scene.js';
import { type Mention } from '../lexicon/gazetteer.js';
import { type Chunk } from '../syntax/chunk.types.js';
import { type Remembered } from './remembered.js';

/** So many sentences later a pronoun still means the official named last. */
const PRONOUN_REACH = 3;

/** Names are remembered up to here: a list of thousands is no report. */
const MOST_NAMES = 400;

/** Names a report introduces with their office ("Paraguayan President Santiago Peña") and then leaves bare ("Peña"). */
export class People {
  private readonly states = new Map<string, Remembered>();

  /** Officials in the order they were named: of the sentence being read and the last one before it. */
  private recent: { readonly who: Remembered; readonly np: Chunk }[] = [];

  note(scene: Scene): void {
    this.recent = this.recent.slice(-1).filter(({ who }) => scene.sentence.index - who.scene.sentence.index <= PRONOUN_REACH);
    scene.chunks.forEach((np, at) => {
      if (np.type !== 'np' || this.states.size > MOST_NAMES) return;
      const from = nameFrom(scene, np);
      const [actor] = actorsOf(scene, np);
      if (actor?.state != null && (actor.kind === 'person' || (from > np.from && from < np.to && actor.kind === 'government'))) {
        const who = { actor: official(scene, actor.state, { from: actor.from, to: np.to }), scene };
        this.recent.push({ who, np });
        const named = np.mentions?.find(({ entry }) => entry.kind === 'person');
        if (named !== undefined) this.keep(scene, named.from, named.to, who);
        else if (from > np.from) this.keep(scene, from, np.to, who);
      }
      const state = from === np.from && np.mentions?.length === 0 ? officeBeside(scene, at) : undefined;
      if (state === undefined) return;
      const who = { actor: official(scene, state.entry.state ?? '', state), scene };
      this.recent.push({ who, np });
      this.keep(scene, np.from, np.to, who);
    });
  }

  /** The official named last before a pronoun. */
  before(scene: Scene, pronoun: Chunk, outside: boolean): Remembered | undefined {
    return this.recent.findLast(({ who, np }) => who.scene !== scene || (!outside && np.to <= pronoun.from))?.who;
  }

  find(scene: Scene, np: Chunk): Remembered | undefined {
    if (this.states.size === 0 || np.type !== 'np' || (np.mentions?.length ?? 0) > 0) return undefined;
    const from = nameFrom(scene, np);
    return from === np.to ? undefined : this.states.get(scene.tokens[np.to - 1]?.norm ?? '');
  }

  private keep(scene: Scene, from: number, to: number, who: Remembered): void {
    for (let i = from; i < to; i += 1) {
      const { norm = '', cap = false } = scene.tokens[i] ?? {};
      if (cap && norm.length > 2) this.states.set(norm, who);
    }
  }
}

function official(scene: Scene, state: string, { from, to }: { from: number; to: number }): Remembered['actor'] {
  return { id: state, name: wordsOf(scene, from, to), kind: 'government', state, from, to, basis: 'inherited', rule: 'discourse.person', confidence: 0.8 };
}

/** Where the capitals at the end of a phrase begin that are no title: its own start for a bare name, its end for none. */
function nameFrom(scene: Scene, np: Chunk): number {
  const { tokens } = scene;
  let at = np.to;
  while (at > np.from && inName(scene, at - 1) && !isTitle(tokens[at - 1]?.norm ?? '')) at -= 1;
  return at === np.from || isTitle(tokens[at - 1]?.norm ?? '') ? at : np.to;
}

/** "Guatemala's new president, Bernardo Arévalo," and "Bernardo Arévalo, Guatemala's president,": the state of the office. */
function officeBeside(scene: Scene, at: number): Mention | undefined {
  for (const step of [-1, 1]) {
    if (scene.chunks[at + step]?.type !== 'comma') continue;
    const office = scene.chunks[at + 2 * step];
    const head = office?.type === 'np' ? (scene.tokens[office.to - 1]?.norm ?? '') : '';
    if (office?.type === 'np' && (isTitle(head) || head === 'counterpart')) return office.mentions?.find(({ entry }) => entry.state !== null && entry.kind !== 'system' && entry.kind !== 'company');
  }
  return undefined;
}
