import type { JoinedComponents } from './changes.js';

/**
 * Keys that may not be folded because an earlier event of their component could not be.
 * Whatever an event links to a parked key is parked with it: its state after that event is unknown.
 */
export class ParkedKeys {
  private readonly joins: JoinedComponents[] = [];

  /** @param componentByKey shared with the caller and kept up to date */
  constructor(private readonly componentByKey: Map<string, string>) {}

  /** The component the event belongs to when any of its keys is parked; links all its keys to it. */
  claim(keys: readonly string[]): string | null {
    const components = new Set(keys.flatMap((key) => this.componentByKey.get(key) ?? []));
    const [first, ...others] = [...components].sort();
    if (first === undefined) return null;
    for (const other of others) this.join(other, first);
    this.park(first, keys);
    return first;
  }

  park(component: string, keys: readonly string[]): void {
    for (const key of keys) this.componentByKey.set(key, component);
  }

  joined(): readonly JoinedComponents[] {
    return this.joins;
  }

  private join(from: string, into: string): void {
    for (const [key, component] of this.componentByKey) {
      if (component === from) this.componentByKey.set(key, into);
    }
    this.joins.push({ from, into });
  }
}
