import { describe, expect, it } from '@jest/globals';
import { uuidv7 } from '../ids/uuidv7.js';
import { KeyTree } from './key.tree.js';

const root = new Map([['', Buffer.alloc(32, 7)]]);
const ids = Array.from({ length: 200 }, () => uuidv7());
const hex = (tree: KeyTree, id: string): string | null => tree.key(id)?.toString('hex') ?? null;

describe('the tree of keys', () => {
  it('gives every event a key of its own, the same in any order of asking', () => {
    const keys = ids.map((id) => hex(new KeyTree(root), id));
    expect(new Set(keys).size).toBe(ids.length);
    const tree = new KeyTree(root);
    expect([...ids].reverse().map((id) => hex(tree, id)).reverse()).toEqual(keys);
  });

  it('loses the keys that are cut off and keeps every other, one after the other', () => {
    const whole = ids.map((id) => hex(new KeyTree(root), id));
    const gone = new Set([3, 4, 99, 199]);
    let nodes = new KeyTree(root).without([3, 99].map((at) => ids[at] ?? ''));
    nodes = new KeyTree(nodes).without([4, 199, 3].map((at) => ids[at] ?? ''));
    const tree = new KeyTree(nodes);
    expect(ids.map((id) => hex(tree, id))).toEqual(whole.map((key, at) => (gone.has(at) ? null : key)));
  });

  it('holds nothing from which a key that was cut off could be had', () => {
    const [id = ''] = ids;
    const key = hex(new KeyTree(root), id);
    const nodes = new KeyTree(root).without([id]);
    expect([...nodes.values()].map((node) => node.toString('hex'))).not.toContain(key);
    expect(nodes.has('')).toBe(false);
    expect(new KeyTree(nodes).without([id])).toEqual(nodes);
  });
});
