import fc from 'fast-check';
import { type ClaimActor, type DevelopmentItem, KINDS, MODALITIES, MONEY_QUALIFIERS, type ProcurementStatus, type Role } from '@entente/contracts';

// Filters and items draw from the same few values, so that about half the filters match something.
const TEXTS = ['', 'ATMOS 2000', 'Barak', 'barak MX', "l'accord", 'é', '\u{1F600} talks', '\uFF5E', 'a%b_c\\', 'two\nlines'];
const STATES = ['ISR', 'MAR', 'USA', 'ESH'];
const ACTORS: readonly Omit<ClaimActor, 'role'>[] = [
  ...STATES.map((id) => ({ id, name: id })),
  { id: 'org:elbit-systems', name: 'Elbit', state: 'ISR' },
  { id: 'org:unknown', name: 'Unknown' },
];
const ROLES: readonly Role[] = ['buyer', 'supplier', 'party', 'broker'];
const PAIRS = ['ISR-MAR', 'ISR-USA', 'MAR-USA'];
const SOURCES = ['src:bladi', 'src:mod'];
const DAYS = ['2020-12-01', '2020-12-31', '2021-01-01', '1999-05-05'];
const DAY_LITERALS = [...DAYS, '2020', '2020-12', '2021'];
const STATUSES: readonly ProcurementStatus[] = ['announced', 'contract-signed', 'cancelled'];
const AMOUNTS = ['0', '1.5', '200000000', '2000000000', '-3', '0.1'];
const FEW_KINDS = KINDS.slice(0, 4);

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

const money: fc.Arbitrary<NonNullable<DevelopmentItem['money']>> = fc.record({
  min: orNull(fc.constantFrom(...AMOUNTS)),
  max: orNull(fc.constantFrom(...AMOUNTS)),
  currency: orNull(fc.constantFrom('EUR', 'USD')),
  qualifier: fc.constantFrom(...MONEY_QUALIFIERS),
  estimated: fc.boolean(),
  text: fc.constant('words'),
});

const eur = fc.record({ min: orNull(fc.constantFrom(...AMOUNTS)), max: orNull(fc.constantFrom(...AMOUNTS)), rate: fc.constant('1.08'), from: fc.constant('2020-12-01'), to: fc.constant('2020-12-31'), source: fc.constant('ECB') });
const convertedMoney = fc.tuple(money, fc.option(eur, { nil: undefined })).map(([amount, converted]) => (converted === undefined ? amount : { ...amount, eur: converted }));

/** Any development as the fold may show it. */
export const anyItem: fc.Arbitrary<DevelopmentItem> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...FEW_KINDS),
  actors: fc.array(fc.tuple(fc.constantFrom(...ROLES), fc.constantFrom(...ACTORS)).map(([role, actor]): ClaimActor => ({ role, ...actor })), { maxLength: 4 }),
  pairs: fc.subarray(PAIRS),
  valid: fc.record({
    edtf: fc.constant(null),
    basis: fc.constant('explicit' as const),
    earliest: orNull(fc.constantFrom(...DAYS)),
    latest: orNull(fc.constantFrom(...DAYS)),
  }),
  object: orNull(fc.constantFrom(...TEXTS)),
  quantity: orNull(fc.record({ value: fc.constantFrom(...AMOUNTS), unit: fc.constant('item') })),
  money: orNull(convertedMoney),
  status: orNull(fc.constantFrom(...STATUSES)),
  modality: fc.constantFrom(...MODALITIES),
  place: orNull(fc.constantFrom(...TEXTS)),
  reports: fc.nat({ max: 4 }),
  claims: fc.nat({ max: 4 }),
  sources: fc.subarray(SOURCES),
  speakers: fc.subarray(['ISR', 'org:idf']),
  origins: fc.subarray([...SOURCES, 'org:idf']),
  grades: fc.record({ reliability: fc.constantFrom('A' as const, 'C' as const, 'F' as const), credibility: fc.constantFrom(1 as const, 2 as const, 6 as const) }),
  quote: orNull(fc.constantFrom(...TEXTS)),
  conflicts: fc.constant([]),
});

const quoted = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts).map((text) => JSON.stringify(text));
const join = (...parts: (fc.Arbitrary<string> | string)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((texts) => texts.join(' '));

const order = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
const same = fc.constantFrom('==', '!=');
const text = fc.constantFrom('object', 'place', 'text');
const list = fc.constantFrom('actors', 'pairs', 'sources', 'speakers', 'origins', ...ROLES.map((role) => `roles.${role}`));
const member = quoted(...STATES, 'org:elbit-systems', ...PAIRS, ...SOURCES);
const number = fc.constantFrom('money.min', 'money.max', 'money.eur', 'quantity');
const literalNumber = fc.constantFrom('0', '1', '1.5', '200000000', '2000000000', '-3', '0.1', '1e3');
const method = fc.constantFrom('contains', 'startsWith', 'endsWith');

const atom: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('true', 'false'),
  join('kind', same, quoted(...FEW_KINDS)),
  join('status', same, quoted(...STATUSES, '')),
  join('modality in [', quoted(...MODALITIES), ',', quoted(...MODALITIES), ']'),
  join(text, same, quoted(...TEXTS)),
  join(quoted(...TEXTS), same, text),
  join(text, same, text),
  fc.tuple(text, method, quoted(...TEXTS)).map(([name, how, needle]) => `${name}.${how}(${needle})`),
  join('money.currency', same, quoted('EUR', 'USD', '')),
  join(member, 'in', list),
  join('size(', list, ')', order, fc.constantFrom('0', '1', '2')),
  join('size(', text, ')', order, fc.constantFrom('0', '1', '7')),
  join(number, order, literalNumber),
  join(literalNumber, fc.constantFrom('<', '<=', '>', '>='), number),
  join('money.min', order, 'money.max'),
  join(fc.constantFrom('reports', 'claims', 'credibility'), order, fc.constantFrom('0', '1', '2')),
  join('reliability', same, quoted('A', 'C', 'F')),
  join('reports in [', fc.constantFrom('1', '2'), ', 3 ]'),
  join('reports', order, 'claims'),
  join(fc.constantFrom('valid.earliest', 'valid.latest'), order, quoted(...DAY_LITERALS)),
  join(quoted(...DAY_LITERALS), order, fc.constantFrom('valid.earliest', 'valid.latest')),
  join('valid.earliest', order, 'valid.latest'),
  fc.tuple(list, fc.constantFrom('exists', 'all'), quoted('I', 'org:', 'src:', 'MAR')).map(([name, how, start]) => `${name}.${how}(a, a.startsWith(${start}))`),
  fc.tuple(list, fc.constantFrom('exists', 'all')).map(([name, how]) => `${name}.${how}(a, a in actors && size(pairs) > 0)`),
);

/** Any filter of the dialect, as text. */
export const anyFilter: fc.Arbitrary<string> = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.tuple(tie('filter'), fc.constantFrom('&&', '||'), tie('filter')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('filter').map((a) => `!(${a})`),
    fc.tuple(tie('filter'), tie('filter'), tie('filter')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc.tuple(tie('filter'), same, tie('filter')).map(([a, op, b]) => `((${a}) ${op} (${b}))`),
  ),
})).filter;
