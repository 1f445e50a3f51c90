import { COPY_LIKENESS, bandsOf, likenessOfSketches } from './sketch.js';

/** What tells who a claim goes back to. */
export interface Voice {
  readonly claim: string;
  readonly speaker: string | null;
  readonly agency: string | null;
  /** Who published the report; the document or report itself where that isn't known. */
  readonly publisher: string;
  readonly sketch: string | null;
}

/**
 * The origin of each claim: the speaker it names, else the agency whose text it is, else who published it; and one
 * origin for all whose reports are copies of one another, named by the first of them. Eight articles that rest on one
 * army statement are one origin. Follows from the voices and their order alone.
 */
export function originsOf(voices: readonly Voice[]): ReadonlyMap<string, string> {
  const groups = new Groups();
  for (const voice of voices) groups.add(ownOrigin(voice));
  for (const [first, second] of copiesAmong(voices)) groups.join(ownOrigin(first), ownOrigin(second));
  return new Map(voices.map((voice) => [voice.claim, groups.of(ownOrigin(voice))]));
}

function ownOrigin({ speaker, agency, publisher }: Voice): string {
  return speaker ?? agency ?? publisher;
}

/** Pairs of voices whose reports are copies; found by common bands, so that a thousand reports are not compared each with each. */
function copiesAmong(voices: readonly Voice[]): [Voice, Voice][] {
  const bySketch = new Map<string, Voice>();
  const byBand = new Map<number, Voice[]>();
  const pairs: [Voice, Voice][] = [];
  for (const voice of voices) {
    const { sketch } = voice;
    if (sketch === null) continue;
    const same = bySketch.get(sketch);
    if (same !== undefined) {
      pairs.push([same, voice]);
      continue;
    }
    bySketch.set(sketch, voice);
    const likely = new Set<Voice>();
    for (const band of bandsOf(sketch)) {
      const known = byBand.get(band) ?? [];
      for (const other of known) likely.add(other);
      byBand.set(band, [...known, voice]);
    }
    for (const other of likely) if (likenessOfSketches(other.sketch ?? '', sketch) >= COPY_LIKENESS) pairs.push([other, voice]);
  }
  return pairs;
}

/** Names that stand for one another; the first of a group is its name. */
class Groups {
  private readonly parents = new Map<string, string>();
  private readonly order = new Map<string, number>();

  add(name: string): void {
    if (this.parents.has(name)) return;
    this.parents.set(name, name);
    this.order.set(name, this.order.size);
  }

  of(name: string): string {
    const parent = this.parents.get(name) ?? name;
    return parent === name ? name : this.of(parent);
  }

  join(first: string, second: string): void {
    const [a, b] = [this.of(first), this.of(second)];
    if (a === b) return;
    const earlier = (this.order.get(a) ?? 0) < (this.order.get(b) ?? 0);
    if (earlier) this.parents.set(b, a);
    else this.parents.set(a, b);
  }
}
