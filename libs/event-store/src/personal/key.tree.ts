import { hash } from 'node:crypto';

/** Digits of a path: 24 of the 48 bits of time in a UUIDv7, 12 of its last 24 random bits. Four children a node. */
const DIGITS = 36;
const ARITY = 4;
const TIME_HEX = 12;
const TAIL_HEX = 6;
const ZERO = 48;
/** Depth of the nodes that are remembered, each of 65 s, and how many: half a megabyte. */
const UPPER = 16;
const REMEMBERED = 4_096;

/**
 * Keys for as many events as there will ever be, out of one secret, each of which can be destroyed alone: a tree in which
 * a child is a hash of its parent. To destroy a leaf, every node above it is replaced by the children beside its path:
 * what is left gives every other key, and nothing gives that one. Nothing is written when an event is stored.
 */
export class KeyTree {
  private readonly seed = Buffer.alloc(33);
  /**
   * The nodes on the way to the key that was asked for last, from `wayFrom` on: events that follow each other share most of
   * it. As strings of one character a byte: a hash is written into one in half the time that a buffer takes.
   */
  private readonly way: string[] = Array.from({ length: DIGITS + 1 }, () => '');
  private wayPath = '';
  private wayFrom = DIGITS + 1;
  /** Nodes of other minutes, for events that are read in no order. They go with the tree, which is made anew when keys were destroyed. */
  private readonly upper = new Map<string, string>();

  /** @param nodes by path; `''` is the root of a tree from which nothing was destroyed */
  constructor(private readonly nodes: ReadonlyMap<string, Buffer>) {}

  /** The key of an event; null when it was destroyed. */
  key(event: string): Buffer | null {
    const path = pathOf(event);
    const from = this.begin(path);
    if (from === null) return null;
    for (let depth = from; depth < DIGITS; depth += 1) this.way[depth + 1] = this.child(this.way[depth] ?? '', digitAt(path, depth));
    this.wayPath = path;
    if (from < UPPER) this.remember(path);
    return Buffer.from(this.way[DIGITS] ?? '', 'latin1');
  }

  /** The nodes that are left when these events have no key any more. */
  without(events: readonly string[]): Map<string, Buffer> {
    const nodes = new Map(this.nodes);
    for (const path of new Set(events.map(pathOf))) this.cut(nodes, path);
    return nodes;
  }

  private cut(nodes: Map<string, Buffer>, path: string): void {
    const top = prefixIn(nodes, path);
    if (top === null) return;
    let node = written(nodes.get(path.slice(0, top)));
    nodes.delete(path.slice(0, top));
    for (let depth = top; depth < DIGITS; depth += 1) {
      const taken = digitAt(path, depth);
      for (let digit = 0; digit < ARITY; digit += 1) {
        if (digit !== taken) nodes.set(`${path.slice(0, depth)}${String(digit)}`, Buffer.from(this.child(node, digit), 'latin1'));
      }
      node = this.child(node, taken);
    }
  }

  /** Where the nearest node above a key stands on the way. */
  private begin(path: string): number | null {
    const shared = this.sharedWith(path);
    const isOnWay = shared >= this.wayFrom;
    if (isOnWay && shared >= UPPER) return shared;
    const upper = this.upper.get(path.slice(0, UPPER));
    if (upper !== undefined) return this.beginAt(UPPER, upper);
    if (isOnWay) return shared;
    const top = prefixIn(this.nodes, path);
    return top === null ? null : this.beginAt(top, written(this.nodes.get(path.slice(0, top))));
  }

  private beginAt(depth: number, node: string): number {
    this.wayFrom = depth;
    this.way[depth] = node;
    return depth;
  }

  private remember(path: string): void {
    if (this.upper.size >= REMEMBERED) this.upper.clear();
    this.upper.set(path.slice(0, UPPER), this.way[UPPER] ?? '');
  }

  private sharedWith(path: string): number {
    let shared = 0;
    while (shared < this.wayPath.length && this.wayPath.charCodeAt(shared) === path.charCodeAt(shared)) shared += 1;
    return shared;
  }

  private child(node: string, digit: number): string {
    this.seed.write(node, 0, 'latin1');
    this.seed[32] = digit;
    return hash('sha256', this.seed, 'binary');
  }
}

function written(node: Buffer | undefined): string {
  return node?.toString('latin1') ?? '';
}

function digitAt(path: string, depth: number): number {
  return path.charCodeAt(depth) - ZERO;
}

function prefixIn(nodes: ReadonlyMap<string, Buffer>, path: string): number | null {
  for (let depth = 0; depth <= DIGITS; depth += 1) if (nodes.has(path.slice(0, depth))) return depth;
  return null;
}

const DIGITS_OF_HEX = Array.from({ length: 16 }, (_none, value) => `${String(value >> 2)}${String(value & 3)}`);

function pathOf(event: string): string {
  const hex = event.replaceAll('-', '');
  let path = '';
  for (const digit of hex.slice(0, TIME_HEX) + hex.slice(-TAIL_HEX)) path += DIGITS_OF_HEX[Number.parseInt(digit, 16)] ?? '00';
  return path;
}
