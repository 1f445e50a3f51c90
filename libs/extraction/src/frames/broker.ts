import { actorsOf } from '../actors/resolve-actors.js';
import { type Scene } from '../analysis/scene.js';
import { type Memory } from '../discourse/memory.js';
import { type DraftActor } from './draft.types.js';
import { inRole, type Placed } from './slots.js';

/** "U.S.-brokered", "brokered by Qatar", "under U.S. auspices", "mediated by China", "through Omani mediation". */
export function brokerOf(scene: Scene, _memory: Memory): DraftActor | undefined {
  const words = scene.tokens;
  for (let i = 0; i < words.length; i += 1) {
    const norm = words[i]?.norm ?? '';
    if (!/^(?:brokered|mediated|facilitated|sponsored|auspices|mediation|brokerage|brokering)$/.test(norm)) continue;
    const before = scene.mentions.find((mention) => mention.entry.state !== null && mention.to <= i && i - mention.to <= 2 && /^[-–]?$/.test(words.slice(mention.to, i).map(({ text }) => text).join('')));
    if (before !== undefined) return inRole('broker', placed(scene, before.from, before.to, before.entry.state ?? ''));
    const by = /^(?:brokered|mediated|facilitated|sponsored)$/.test(norm) ? behind(scene, i) : undefined;
    if (by !== undefined) return by;
  }
  return undefined;
}

function behind(scene: Scene, at: number): DraftActor | undefined {
  const index = scene.chunks.findIndex((chunk) => chunk.from <= at && at < chunk.to);
  for (let i = index + 1; i < Math.min(scene.chunks.length, index + 4); i += 1) {
    const chunk = scene.chunks[i];
    if (chunk?.type !== 'np') continue;
    const [actor] = actorsOf(scene, chunk);
    if (actor !== undefined) return inRole('broker', { ...actor, scene });
    const owner = chunk.mentions?.find((mention) => mention.entry.state !== null);
    return owner === undefined ? undefined : inRole('broker', placed(scene, owner.from, owner.to, owner.entry.state ?? ''));
  }
  return undefined;
}

function placed(scene: Scene, from: number, to: number, state: string): Placed {
  const name = scene.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);
  return { id: state, name, kind: 'state', state, from, to, basis: 'normalised', rule: 'actor.broker', confidence: 0.9, scene };
}
