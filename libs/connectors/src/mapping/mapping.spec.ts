import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Span } from '@entente/contracts';
import { dateReader } from './mapping.date.js';
import { parseMapping, readMapping } from './mapping.check.js';
import type { Mapping } from './mapping.js';
import { decimalOf } from './mapping.number.js';
import { readMapped } from './mapping.reader.js';
import { jsonRow, tableRow } from './mapping.source-row.js';

const EXAMPLES = join(import.meta.dirname, '../../../../examples/mapping');
const example = (name: string): Mapping => {
  const reading = parseMapping(readFileSync(join(EXAMPLES, name), 'utf8'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.mapping;
};
const least = { mapping: 1, name: 'm', source: 'src:m', claim: { kind: { constant: 'dialogue' }, actors: [{ role: { constant: 'party' }, id: { from: 'A' } }] } };
const pointers = (value: unknown): string[] => {
  const reading = readMapping(value);
  return reading.ok ? [] : reading.errors.map(({ pointer }) => pointer);
};
const claimWith = (more: object): object => ({ ...least, claim: { ...least.claim, ...more } });

describe('a mapping file', () => {
  it('of the examples can be used', () => {
    expect([example('contracts.mapping.json').name, example('orders.mapping.json').name]).toEqual(['ministry-contracts', 'desk-orders']);
  });

  it.each<[string, unknown, string[]]>([
    ['no object', 7, ['']],
    ['nothing in it', {}, ['', '', '', '']],
    ['another version', { ...least, mapping: 2 }, ['/mapping']],
    ['a name with blanks', { ...least, name: 'My file' }, ['/name']],
    ['an unknown member', { ...least, clam: 1 }, ['/clam']],
    ['an unknown kind', claimWith({ kind: { constant: 'sale' } }), ['/claim/kind/constant']],
    ['a kind that a vocabulary gets wrong', claimWith({ kind: { from: 'K', map: { Kauf: 'purchase', Treffen: 'dialogue' } } }), ['/claim/kind/map/Kauf']],
    ['a vocabulary that is not there', claimWith({ object: { from: 'O', map: 'things' } }), ['/claim/object/map']],
    ['a wrong word in a named vocabulary', { ...claimWith({ actors: [{ role: { constant: 'party' }, id: { from: 'A', map: 'states' } }] }), vocabularies: { states: { Maroc: 'MRC' } } }, ['/vocabularies/states/Maroc']],
    ['neither from nor constant', claimWith({ object: { required: true } }), ['/claim/object']],
    ['both from and constant', claimWith({ object: { from: 'a', constant: 'b' } }), ['/claim/object']],
    ['two ways to understand one value', claimWith({ object: { from: 'a', date: 'iso', number: {} } }), ['/claim/object']],
    ['a date format', claimWith({ valid: { edtf: { from: 'D', date: ['DD.MM.YY'] } } }), ['/claim/valid/edtf/date/0']],
    ['an actor without role', claimWith({ actors: [{ id: { from: 'A' } }] }), ['/claim/actors/0']],
    ['no actor', claimWith({ actors: [] }), ['/claim/actors']],
    ['a currency', claimWith({ money: [{ amount: { from: 'M' }, currency: { constant: 'EURO' } }] }), ['/claim/money/0/currency/constant']],
    ['a delimiter of two signs', { ...least, file: { delimiter: '::' } }, ['/file/delimiter']],
  ])('%s: told with its place', (_name, value, expected) => {
    expect(pointers(value)).toEqual(expected);
  });

  it('that is not JSON is told so', () => {
    expect(parseMapping('{"mapping": 1,')).toMatchObject({ ok: false, errors: [{ pointer: '', detail: expect.stringContaining('not JSON') }] });
  });

  it('never makes the check throw', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom('claim', 'file', 'row', 'vocabularies', 'types'), (value, member) => {
      expect(() => readMapping({ ...least, [member]: value })).not.toThrow();
    }), { numRuns: 500 });
  });
});

describe('a row of cells', () => {
  const columns = ['Numéro', 'Type', 'Client', 'Pays', 'Fournisseur', 'Objet', 'Quantité', 'Montant (M€)', 'Signé', 'État', 'Publié', 'Lien'];
  const order = ['C-1', 'Achat', 'Maroc', 'Israël', 'Elbit Systems', 'obusiers ATMOS 2000', '36', '1.200,5', '12/02/2025', 'signé', '20/02/2025', 'https://registre.example/C-1'];
  const read = (values: readonly string[]) => readMapped(example('contracts.mapping.json'), tableRow(columns, values));
  const changed = (column: string, value: string) => read(order.map((cell, index) => (columns[index] === column ? value : cell)));

  it('becomes a claim whose every field points at its cell', () => {
    const reading = read(order);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const { claim, text, origin } = reading.record;
    expect(origin).toEqual({ source: 'src:ministry-contracts', url: 'https://registre.example/C-1', title: 'ministry-contracts C-1', publishedAt: '2025-02-20', language: 'fr' });
    expect(claim.actors.map(({ value }) => [value.role, value.id, value.name])).toEqual([['buyer', 'MAR', 'Maroc'], ['supplier', 'ISR', 'Israël'], ['manufacturer', 'org:elbit-systems', 'Elbit Systems']]);
    expect([claim.valid?.value.edtf, claim.object?.value, claim.quantity?.value, claim.status?.value]).toEqual(['2025-02-12', 'obusiers ATMOS 2000', { value: '36', unit: 'piece' }, 'contract-signed']);
    expect(claim.money[0]?.value).toMatchObject({ currency: 'EUR', min: '1200500000', max: '1200500000' });
    expect([claim.object?.basis, claim.valid?.basis, claim.valid?.spans[0]?.exact, claim.money[0]?.spans[0]?.exact]).toEqual(['literal', 'normalised', '12/02/2025', '1.200,5']);
    const spans = spansOf(claim);
    expect(spans.length).toBeGreaterThan(8);
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.exact);
  });

  it.each([
    ['Client', 'Portugal', 'not in the vocabulary "states"'],
    ['Signé', '31/02/2025', 'no date written as'],
    ['Montant (M€)', '12.50,1', 'no number'],
    ['Numéro', ' ', 'requires it'],
    ['Type', 'Vol', "mapping's vocabulary"],
    ['Objet', 'x'.repeat(501), 'at most 500'],
  ])('whose %s is wrong is told by that column', (column, value, detail) => {
    expect(changed(column, value)).toMatchObject({ ok: false, problems: expect.arrayContaining([{ column, detail: expect.stringContaining(detail) }]) });
  });

  it('leaves out what is missing, and an actor whom the vocabulary may lack', () => {
    const reading = read(['C-9', 'Accord', 'Maroc', '-', 'Unknown SA', '', '', '', '', '', '03/03/2025', '']);
    expect(reading.ok && [reading.record.claim.actors.map(({ value }) => value.id), reading.record.claim.money, reading.record.claim.valid]).toEqual([['MAR'], [], null]);
  });

  it('that is empty is told so', () => {
    expect(read([])).toMatchObject({ ok: false, problems: [{ column: null, detail: 'The row is empty.' }] });
  });

  it('of any sort neither throws nor gives a span that does not hold', () => {
    const mapping = example('contracts.mapping.json');
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...order, 'Livraison', '-', '2024', '\r\n', '\uD800')), { maxLength: 13 }), (values) => {
      const row = tableRow(columns, values);
      const reading = readMapped(mapping, row);
      if (reading.ok) for (const span of spansOf(reading.record.claim)) expect(row.text.slice(span.start, span.end)).toBe(span.exact);
      else expect(reading.problems.length).toBeGreaterThan(0);
    }), { numRuns: 1_000 });
  });
});

describe('a JSON row', () => {
  const read = (value: unknown) => readMapped(example('orders.mapping.json'), jsonRow(value));

  it('is pointed into; the words it quotes carry the claim', () => {
    const [line = ''] = readFileSync(join(EXAMPLES, 'orders.ndjson'), 'utf8').split('\n');
    const reading = read(JSON.parse(line));
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const { claim, text } = reading.record;
    expect(claim.trigger.exact).toBe('Morocco ordered 36 ATMOS 2000 howitzers for about 200 million euros.');
    expect([claim.quantity?.value.value, claim.quantity?.basis, claim.money[0]?.value.qualifier]).toEqual(['36', 'literal', 'approx']);
    for (const span of spansOf(claim)) expect(text.slice(span.start, span.end)).toBe(span.exact);
  });

  it.each<[string, unknown, string, string]>([
    ['an object where a value should stand', { data: { buyer: { code: { a: 1 } } } }, '/data/buyer/code', 'An object stands here'],
    ['nothing where a value is required', { data: {} }, '/data/buyer/code', 'requires it'],
    ['no state', { data: { buyer: { code: 'Morocco' } } }, '/data/buyer/code', 'names no actor'],
    ['no date', { data: { buyer: { code: 'MAR' }, signed: 'soon' } }, '/data/signed', '"edtf"'],
    ['half a surrogate pair', { data: { buyer: { code: 'MAR' }, goods: '\ud800' } }, '/data/goods', 'surrogate'],
  ])('with %s is told by its pointer', (_name, value, column, detail) => {
    expect(read(value)).toMatchObject({ ok: false, problems: [{ column, detail: expect.stringContaining(detail) }] });
  });
});

describe('dates', () => {
  it.each([
    ['DD.MM.YYYY', '01.02.2025', '2025-02-01'], ['D/M/YYYY', '1/2/2025', '2025-02-01'], ['DD MMM YYYY', '05 Sept 2024', '2024-09-05'], ['MMM YYYY', 'March 2024', '2024-03'],
    ['YYYY', '2024', '2024'], ['DD.MM.YYYY', '30.02.2025', null], ['DD.MM.YYYY', '1.2.2025', null], ['MMM YYYY', 'Marz 2024', null],
    ['iso', '2025-02-12T23:30:00+02:00', '2025-02-12'], ['iso', '2025-02', '2025-02'], ['iso', '12.02.2025', null], ['edtf', '2024?/..', '2024?/..'], ['edtf', '2026/2026x', null],
  ])('%s reads %s as %s', (format, text, edtf) => {
    expect(dateReader(format)?.(text)).toBe(edtf);
  });

  it.each(['YY', 'DD.MM', 'YYYY-YYYY', 'DDMMYYYYHH', ''])('%s is no format', (format) => {
    expect(dateReader(format)).toBeNull();
  });
});

describe('numbers', () => {
  it.each<[string, Parameters<typeof decimalOf>[1], number, string | null]>([
    ['1.234.567,50', { decimal: ',', group: '.' }, 0, '1234567.5'], ['200,5', { decimal: ',' }, 6, '200500000'], ['1 200', {}, 0, '1200'], ['0,0005', { decimal: ',' }, 3, '0.5'],
    ['12', {}, -3, '0.012'], ['-7', {}, 2, '-700'], ['0', {}, 6, '0'], ['1,5', {}, 0, null], ['1.5', { decimal: ',' }, 0, null], ['12.34.5', { decimal: ',', group: '.' }, 0, null],
    ['1.5', { decimal: ',', group: '.' }, 0, null], ['about 5', {}, 0, null], ['12345678901234567890', {}, 0, '12345678901234567890'], ['', {}, 0, null],
  ])('%s %j ×10^%s is %s', (text, format, scale, expected) => {
    expect(decimalOf(text, format, scale)).toBe(expected);
  });
});

function spansOf(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value && 'exact' in value) return [value as Span];
  return Object.values(value).flatMap(spansOf);
}
