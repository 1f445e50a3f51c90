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

  it('gives the keys that were given before: what was sealed once opens for ever', () => {
    expect(hex(new KeyTree(root), '01980a1b-2c3d-7e4f-8a5b-6c7d8e9fa0b1')).toBe('27477634921546fb20551585708b63fa2971f95855036d51be1e40a6c6d2233d');
  });

  it('gives the same in any order when events lie far apart and some keys are cut off', () => {
    const far = Array.from({ length: 300 }, (_none, at) => `${(0x0190_0000_0000 + at * 33_333).toString(16).padStart(12, '0').replace(/(.{8})/, '$1-')}${(ids[at % ids.length] ?? '').slice(13)}`);
    const nodes = new KeyTree(root).without(far.filter((_id, at) => at % 50 === 7));
    const [tree, shuffled] = [new KeyTree(nodes), [...far, ...far].sort((a, b) => (a.slice(-6) < b.slice(-6) ? -1 : 1))];
    expect(shuffled.map((id) => hex(tree, id))).toEqual(shuffled.map((id) => hex(new KeyTree(nodes), id)));
    expect(shuffled.filter((id) => hex(tree, id) === null)).toHaveLength(12);
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
