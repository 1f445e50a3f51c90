import { type DealFindings } from './deal-findings.js';
import { type Thing } from '../syntax/chunk.types.js';

/** "boats from A, trucks from B and drones from C": things with sources of their own are deals of their own. */
export function distribute(findings: DealFindings): DealFindings[] {
  const { things, slots, scene } = findings;
  if (findings.passive || things.length < 2 || slots.from.length < 2) return [findings];
  const sorted = [...things].sort((a, b) => a.np.from - b.np.from);
  const sourcesOf = (thing: Thing, next: Thing | undefined): DealFindings['slots']['from'] => slots.from.filter((actor) => actor.scene === scene && actor.from >= thing.np.to && actor.from < (next?.np.from ?? scene.tokens.length));
  const parts = sorted.map((thing, index) => ({ thing, sources: sourcesOf(thing, sorted[index + 1]) }));
  if (parts.filter(({ sources }) => sources.length > 0).length < 2) return [findings];
  const groups: { things: Thing[]; sources: DealFindings['slots']['from'] }[] = [];
  let open: Thing[] = [];
  for (const { thing, sources } of parts) {
    open.push(thing);
    if (sources.length === 0) continue;
    groups.push({ things: open, sources });
    open = [];
  }
  return groups.map((group, index) => {
    const first = group.things[0];
    const from = index === 0 || first === undefined ? findings.from : scene.chunks.indexOf(first.np);
    const last = Math.max(...group.sources.map(({ to }) => scene.chunks.findIndex((chunk) => chunk.to >= to)));
    return { ...findings, things: group.things, slots: { ...slots, from: group.sources }, from, end: last + 1 };
  });
}
