import { type Scene } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { type Chunk, type Thing } from '../syntax/chunk.types.js';
import { type DealFamily, dealNouns } from './deal-words.data.js';
import { type Placed } from './slots.js';

/** What a deal frame gathered before roles are given. */
export interface DealFindings {
  readonly scene: Scene;
  readonly memory: Memory;
  readonly chunk: number;
  readonly family: DealFamily;
  readonly passive: boolean;
  readonly embedded: 'buy' | 'sell' | undefined;
  /** It is told by a noun, "a contract for the supply of", which leaves open who supplies. */
  readonly supplyNoun?: boolean;
  readonly dealNoun: Chunk | undefined;
  readonly things: readonly Thing[];
  readonly slots: Readonly<Record<'subject' | 'object' | 'by' | 'from' | 'to' | 'for' | 'with' | 'between' | 'owner' | 'in', readonly Placed[]>>;
  /** Range of chunks the claim's words cover. */
  readonly from: number;
  readonly end: number;
  /** Chunks with amounts inside the clause. */
  readonly rule: string;
  /** The infinitive hangs on a passive verb of choosing. */
  readonly chosen?: boolean;
  /** The deal is for work on what the owner has already. */
  readonly refit?: boolean;
}

export function headWord(scene: Scene, np: Chunk | undefined): string {
  return np === undefined ? '' : (scene.tokens[np.to - 1]?.norm ?? '');
}

/** "a letter of offer and acceptance": a contract by another name. */
export function isLetterOfOffer(scene: Scene, np: Chunk | undefined): boolean {
  if (np === undefined || !/^letters?$/.test(headWord(scene, np))) return false;
  const at = scene.chunks.indexOf(np);
  return scene.chunks[at + 1]?.word === 'of' && /^(?:offer|acceptance|award)$/.test(headWord(scene, scene.chunks[at + 2]));
}

/** "a letter of intent for 18 howitzers": a deal in prospect. */
export function isLetterOfIntent(scene: Scene, np: Chunk | undefined): boolean {
  if (np === undefined || !/^(?:letters?|declaration|expression)$/.test(headWord(scene, np))) return false;
  const at = scene.chunks.indexOf(np);
  return scene.chunks[at + 1]?.word === 'of' && /^(?:intent|interest)$/.test(headWord(scene, scene.chunks[at + 2]));
}

export const isDealNoun = (scene: Scene, np: Chunk | undefined): boolean => isLetterOfOffer(scene, np) || isLetterOfIntent(scene, np) || np?.type === 'np' && dealNouns.has(headWord(scene, np)) && np.mentions?.some((mention) => mention.to === np.to) !== true;
