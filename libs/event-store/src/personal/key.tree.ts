import { hash } from 'node:crypto';

/** Digits of a path: 24 of the 48 bits of time in a UUIDv7, 12 of its last 24 random bits. Four children a node. */
const DIGITS = 36;
const ARITY = 4;
const TIME_HEX = 12;
const TAIL_HEX = 6;

/**
 * Keys for as many events as there will ever be, out of one secret, each of which can be destroyed alone: a tree in which
 * a child is a hash of its parent. To destroy a leaf, every node above it is replaced by the children beside its path:
 * what is left gives every other key, and nothing gives that one. Nothing is written when an event is stored.
 */
export class KeyTree {
  private readonly seed = Buffer.alloc(33);
  /** The nodes on the way to the key that was asked for last: events that follow each other share most of it. */
  private way: Buffer[] = [];
  private wayPath = '';
  private wayFrom = 0;

  /** @param nodes by path; `''` is the root of a tree from which nothing was destroyed */
  constructor(private readonly nodes: ReadonlyMap<string, Buffer>) {}

  /** The key of an event; null when it was destroyed. */
  key(event: string): Buffer | null {
    const path = pathOf(event);
    const shared = this.sharedWith(path);
    const begin = shared >= this.wayFrom && this.way.length > 0 ? shared : this.begin(path);
    if (begin === null) return null;
    for (let depth = begin; depth < DIGITS; depth += 1) this.way[depth + 1] = this.child(this.way[depth] ?? this.seed, Number(path[depth]));
    this.wayPath = path;
    return this.way[DIGITS] ?? null;
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
    let node = nodes.get(path.slice(0, top)) ?? this.seed;
    nodes.delete(path.slice(0, top));
    for (let depth = top; depth < DIGITS; depth += 1) {
      const taken = Number(path[depth]);
      for (let digit = 0; digit < ARITY; digit += 1) {
        if (digit !== taken) nodes.set(`${path.slice(0, depth)}${String(digit)}`, this.child(node, digit));
      }
      node = this.child(node, taken);
    }
  }

  private begin(path: string): number | null {
    const top = prefixIn(this.nodes, path);
    this.way = [];
    this.wayPath = '';
    const node = top === null ? undefined : this.nodes.get(path.slice(0, top));
    if (top === null || node === undefined) return null;
    this.wayFrom = top;
    this.way[top] = node;
    return top;
  }

  private sharedWith(path: string): number {
    let shared = 0;
    while (shared < this.wayPath.length && this.wayPath.charCodeAt(shared) === path.charCodeAt(shared)) shared += 1;
    return shared;
  }

  private child(node: Buffer, digit: number): Buffer {
    node.copy(this.seed, 0, 0, 32);
    this.seed[32] = digit;
    return hash('sha256', this.seed, 'buffer');
  }
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
