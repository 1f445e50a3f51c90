import { describe, expect, it } from '@jest/globals';
import { dictionariesWith, DictionaryError, extract, readDictionary as readOwnDictionary } from '../index.js';

const HEAD = '# version: 3\n# source: own desk\n';
const text = 'Lesotho ordered three Lerato patrol trucks from Maluti Works in May 2024.';
const told = (files: Record<string, string>): string[] => {
  const own = Object.entries(files).map(([name, rows]) => readOwnDictionary(name, HEAD + rows));
  return extract({ text }, dictionariesWith(own)).candidates.map(({ actors, object, why }) => `${actors.map(({ value }) => `${value.role}:${value.id}`).join(' ')} | ${object?.value ?? '-'} | ${why[0]?.note ?? ''}`);
};

describe('dictionaries an analyst adds', () => {
  it('count before the shipped ones, with their version in the trace', () => {
    const [claim = ''] = told({ 'companies.txt': 'org:maluti|LSO|Maluti Works\n' });
    expect(claim).toContain('buyer:LSO supplier:org:maluti');
    expect(claim).toContain('own:companies@3');
  });

  it('let a type name stand for a thing no noun names', () => {
    const sentence = 'Lesotho bought a Lerato from South Africa in 2022.';
    const own = dictionariesWith([readOwnDictionary('desk.systems.txt', `${HEAD}Lerato|armoured vehicle|-|LSO\n`)]);
    expect([extract({ text: sentence }).candidates.length, extract({ text: sentence }, own).candidates.length]).toEqual([0, 1]);
  });

  it('leave the shipped reading of other texts as it was', () => {
    const other = 'Poland ordered 180 K2 tanks from Hyundai Rotem in July 2022.';
    const own = dictionariesWith([readOwnDictionary('companies.txt', `${HEAD}org:maluti|LSO|Maluti Works\n`)]);
    const bare = (result: ReturnType<typeof extract>): unknown => result.candidates.map(({ why: _why, ...rest }) => rest);
    expect(bare(extract({ text: other }, own))).toEqual(bare(extract({ text: other })));
  });

  it.each([
    ['names.txt', `${HEAD}x|y|z`, /must end in companies\.txt/],
    ['companies.txt', 'org:a|POL|A', /begin with "# version/],
    ['companies.txt', `${HEAD}Maluti|LSO|Maluti Works`, /line 3: "Maluti" is no id/],
    ['companies.txt', `${HEAD}org:maluti|Lesotho|Maluti Works`, /three letters/],
    ['systems.txt', `${HEAD}Lerato|vehicle`, /has 2 of the columns/],
    ['bodies.txt', `${HEAD}org:x|army|LSO|X`, /is no kind/],
  ])('refuse %s with a line that says what is wrong', (file, content, message) => {
    expect(() => readOwnDictionary(file, content)).toThrow(DictionaryError);
    expect(() => readOwnDictionary(file, content)).toThrow(message);
  });
});
