import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { uuidv7 } from '../ids/uuidv7.js';
import { canonicalJson } from '../json/canonical-json.js';
import { PersonalKeysError } from './personal.errors.js';
import { PersonalKeys } from './personal.keys.js';
import { openData, openValues, sealData } from './seal.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-keys-'));
  path = join(folder, 'keys', 'personal.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const retracted = (reason: string) => ({ id: uuidv7(), type: 'claim.retracted', data: { about: { kind: 'signing', principals: [] }, claim: 'c', reason } });

describe('the file of keys', () => {
  it('is for its owner only, and is never overwritten', () => {
    PersonalKeys.create(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const before = readFileSync(path);
    expect(() => PersonalKeys.create(path)).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(readFileSync(path)).toEqual(before);
  });

  it('gives another process what a first one destroyed', () => {
    const [one, event] = [PersonalKeys.create(path), retracted('a note')];
    const other = PersonalKeys.open(path);
    const sealed = { ...event, data: sealData(event, one)?.data };
    expect(openData(sealed, other)).toEqual(event.data);
    one.destroy([event.id], { subject: 's', forget: 'f', at: 'now', spellings: [] });
    other.look();
    expect(openValues(sealed, other)).toBe('destroyed');
    expect(openData(sealed, other)).toEqual({ ...event.data, reason: 'erased' });
    expect(other.forgotten()).toEqual([{ subject: 's', forget: 'f', at: 'now', spellings: [] }]);
  });

  it('is wrapped by a master key where there is one, and opens with no other', () => {
    const master = join(folder, 'master');
    writeFileSync(master, `${'ab'.repeat(32)}\n`);
    const { id } = PersonalKeys.create(path, master);
    expect(readFileSync(path, 'utf8')).not.toContain(id);
    expect(PersonalKeys.open(path, master).id).toBe(id);
    expect(() => PersonalKeys.open(path)).toThrow(PersonalKeysError);
    writeFileSync(master, 'cd'.repeat(32));
    expect(() => PersonalKeys.open(path, master)).toThrow(PersonalKeysError);
  });

  it('is told when it is missing', () => {
    expect(() => PersonalKeys.open(path)).toThrow(/entente keys create/);
  });
});

describe('a sealed event', () => {
  it('is the same bytes each time, shows nothing, and comes back whole', () => {
    const [keys, event] = [PersonalKeys.create(path), retracted('Zephyrine wrote in')];
    const sealed = sealData(event, keys);
    expect(sealData(event, PersonalKeys.open(path))).toEqual(sealed);
    expect(sealed?.data).toMatchObject({ claim: 'c', reason: '…', sealed: expect.any(String) });
    expect(JSON.stringify(sealed?.data)).not.toContain('Zephyrine');
    expect(openData({ ...event, data: sealed?.data }, keys)).toEqual(event.data);
  });

  it('is the bytes it always was under the same keys: an append tried again after an update is recognised', () => {
    PersonalKeys.create(path);
    writeFileSync(path, JSON.stringify({ format: 'entente personal keys 1', id: '00', index: 'ab'.repeat(32), nodes: { '': '07'.repeat(32) }, forgotten: [] }));
    const event = { ...retracted('Zephyrine Żółć wrote in'), id: '01980a1b-2c3d-7e4f-8a5b-6c7d8e9fa0b1' };
    const sealed = sealData(event, PersonalKeys.open(path));
    expect(sealed?.data).toMatchObject({ reason: '…', sealed: 'IEfXP_7T-aPjAEnchpCKMH7FA0GzpRKyDKfsVuhx6_u6kqUIORslsOi2_kib4zC6yWUNpKNB1PFrwfs' });
  });

  it('comes back the same when the log has sorted its members', () => {
    const keys = PersonalKeys.create(path);
    const span = (exact: string) => ({ start: 0, end: 1, exact });
    const claim = { trigger: span('trigger'), actors: [{ value: { name: 'name' }, spans: [span('actor')], alternatives: [] }], why: [], place: { spans: [span('place')] }, kind: 'signing' };
    const event = { id: uuidv7(), type: 'signing.reported', data: { claim, about: {} } };
    const stored = JSON.parse(canonicalJson(sealData(event, keys)?.data)) as unknown;
    expect(openData({ ...event, data: stored }, keys)).toEqual(event.data);
  });

  it('keeps empty fields, and those that read like the mark for what was taken out', () => {
    const keys = PersonalKeys.create(path);
    for (const exact of ['', '…', 'erased']) {
      const event = { id: uuidv7(), type: 'claim.continued', data: { trigger: { start: 0, end: 1, exact } } };
      expect(openData({ ...event, data: sealData(event, keys)?.data ?? event.data }, keys)).toEqual(event.data);
    }
  });

  it('is left alone when its type has no personal fields', () => {
    expect(sealData({ id: uuidv7(), type: 'claim.assigned', data: { reason: 'x' } }, PersonalKeys.create(path))).toBeNull();
  });

  it('stays left out under another file of keys, so that the rest can be read', () => {
    const [keys, event] = [PersonalKeys.create(path), retracted('note')];
    const other = PersonalKeys.create(join(folder, 'other'));
    expect(openData({ ...event, data: sealData(event, keys)?.data }, other)).toEqual({ ...event.data, reason: '…' });
  });
});
