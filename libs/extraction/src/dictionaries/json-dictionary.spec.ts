import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dictionariesWith, DictionaryError, extract, extractMoney, readDictionary } from '../index.js';

const HEAD = { version: '1', source: 'our desk' };
const desk = {
  ...HEAD,
  actors: [{ id: 'org:maluti-works', kind: 'company', state: 'LSO', names: ['Maluti Works'] }, { kind: 'capital', state: 'LSO', names: ['Thaba Bosiu'] }],
  systems: [{ names: ['Lerato'], class: 'armoured vehicle', maker: 'org:maluti-works', state: 'LSO' }],
  triggers: [{ phrase: 'snaffle', like: 'buy' }, { phrase: 'pull the trigger on', like: 'order' }, { phrase: 'offtake', like: 'purchase', noun: true }, { phrase: 'handback', like: 'delivery', noun: true }, { phrase: 'wangle out', like: 'sell', forms: ['wangles', 'wung', 'wungen', 'wangling'] }],
  currencies: [{ words: ['maloti', 'loti'], currency: 'LSL' }],
};
const read = (content: unknown): ReturnType<typeof readDictionary> => readDictionary('desk.json', JSON.stringify(content));
const own = dictionariesWith([read(desk)]);
const told = (text: string): string[] => extract({ text }, own).candidates.map(({ kind, actors, modality }) => `${kind} ${modality.value} ${actors.map(({ value }) => `${value.role}:${value.id}`).join(' ')}`);

describe('a dictionary in JSON', () => {
  it.each([
    ['Thaba Bosiu snaffled three Leratos from Maluti Works for 40 million maloti.', 'procurement asserted buyer:LSO supplier:org:maluti-works'],
    ['Poland has pulled the trigger on 180 K2 tanks from Hyundai Rotem.', 'procurement asserted buyer:POL supplier:org:hyundai-rotem'],
    ['Poland plans to snaffle 12 Leratos.', 'procurement planned buyer:POL'],
    ["Poland's offtake of 12 Leratos from Maluti Works began in 2025.", 'procurement asserted buyer:POL supplier:org:maluti-works'],
    ['The handback of two Leratos to Kenya took place in May 2024.', 'delivery asserted buyer:KEN'],
    ['Maluti Works wung out two Leratos to Kenya.', 'procurement asserted buyer:KEN supplier:org:maluti-works'],
  ])('reads %j by its entries', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('tells the currency of its words, which no shipped table knows', () => {
    const text = 'It cost 40 million maloti.';
    expect([extractMoney({ text }), extractMoney({ text }, own).map(({ money }) => `${money.currency} ${money.min}`)]).toEqual([[], ['LSL 40000000']]);
  });

  it('leaves a text without its words as it was', () => {
    const text = 'Poland ordered 180 K2 tanks from Hyundai Rotem in July 2022 for $3.4 billion; they pulled the plug on the rest.';
    const bare = (result: ReturnType<typeof extract>): unknown => result.candidates.map(({ why: _why, ...rest }) => rest);
    expect(bare(extract({ text }, own))).toEqual(bare(extract({ text })));
  });

  it.each([
    [{ source: 'x' }, /at \/version: is missing/],
    [{ ...HEAD, names: [] }, /at \/names: is not known here/],
    [{ ...HEAD, actors: [{ kind: 'company', id: 'Maluti', names: ['M'] }] }, /at \/actors\/0\/id: "Maluti" is no id/],
    [{ ...HEAD, actors: [{ kind: 'people', names: ['Basotho'] }] }, /at \/actors\/0\/state: a people needs its state/],
    [{ ...HEAD, actors: [{ kind: 'state', state: 'Lesotho', names: ['Lesotho'] }] }, /at \/actors\/0\/state: "Lesotho" is no state/],
    [{ ...HEAD, systems: [{ names: ['A', ''], class: 'drone' }] }, /at \/systems\/0\/names\/1: must be a text/],
    [{ ...HEAD, systems: [{ names: ['A'], class: 'drone', maker: 'Acme' }] }, /at \/systems\/0\/maker/],
    [{ ...HEAD, triggers: [{ phrase: 'snaffle', like: 'munch' }] }, /at \/triggers\/0\/like: "munch" is no verb/],
    [{ ...HEAD, triggers: [{ phrase: 'Buy! Now', like: 'buy' }] }, /at \/triggers\/0\/phrase/],
    [{ ...HEAD, triggers: [{ phrase: 'snaffle', like: 'buy', forms: ['a'] }] }, /at \/triggers\/0\/forms/],
    [{ ...HEAD, triggers: [{ phrase: 'offtake', like: 'munching', noun: true }] }, /at \/triggers\/0\/like: "munching" is no noun/],
    [{ ...HEAD, triggers: [{ phrase: 'offtake pact', like: 'purchase', noun: true }] }, /at \/triggers\/0\/phrase/],
    [{ ...HEAD, currencies: [{ words: ['loti'], currency: 'Loti' }] }, /at \/currencies\/0\/currency/],
    [{ ...HEAD, currencies: {} }, /at \/currencies: must be a list/],
    [[], /at the top: must be an object/],
  ])('refuses %j with the path of what is wrong', (content, message) => {
    expect(() => read(content)).toThrow(DictionaryError);
    expect(() => read(content)).toThrow(message);
  });

  it('refuses what is no JSON', () => {
    expect(() => readDictionary('desk.json', '{')).toThrow(/desk\.json, at the top: is no JSON/);
  });

  it('has the fields its published schema names', () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../docs/reference/dictionary.schema.json'), 'utf8')) as { properties: Record<string, { items?: { properties: object } }> };
    for (const list of ['actors', 'systems', 'triggers', 'currencies']) {
      const known = Object.keys(schema.properties[list]?.items?.properties ?? {});
      expect(known.length).toBeGreaterThan(1);
      expect(() => read({ ...HEAD, [list]: [{ nonsense: 1 }] })).toThrow(`there is ${known.join(', ')}`);
    }
    expect(Object.keys(schema.properties)).toEqual(['$schema', 'version', 'source', 'actors', 'systems', 'triggers', 'currencies']);
  });
});
