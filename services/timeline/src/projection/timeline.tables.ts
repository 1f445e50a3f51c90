import { OPEN, type TableDefinition } from '@entente/projections';

const open = `WHERE known_to = ${String(OPEN)}`;
/** The order of every timeline: undated last, then earliest, latest, first recorded, id. */
export const ORDER = ['sort_earliest', 'sort_latest', 'recorded_at', 'id'] as const;
const order = ORDER.join(', ');

/** Each state of a development once, with its item as the JSON that requests answer with. */
export const DEVELOPMENT: TableDefinition = {
  name: 'development',
  kind: 'revisions',
  columns: [
    { name: 'id', type: 'text' },
    { name: 'kind', type: 'text' },
    { name: 'status', type: 'text', nullable: true },
    { name: 'listed', type: 'boolean' },
    { name: 'dated', type: 'boolean' },
    { name: 'earliest', type: 'text', nullable: true },
    { name: 'latest', type: 'text', nullable: true },
    { name: 'sort_earliest', type: 'text' },
    { name: 'sort_latest', type: 'text' },
    { name: 'recorded_at', type: 'text' },
    { name: 'changed_at', type: 'text' },
    { name: 'actors', type: 'text[]' },
    { name: 'pairs', type: 'text[]' },
    { name: 'sources', type: 'text[]' },
    { name: 'conflicts', type: 'text[]' },
    { name: 'item', type: 'text' },
  ],
  key: ['id'],
  owner: { column: 'id', prefix: 'development:' },
  indexes: [`(${order}) ${open}`, `USING gin (actors) ${open}`, `USING gin (sources) ${open}`, `(id) ${open} AND conflicts <> '{}'`, '(known_from)', `(known_to) WHERE known_to <> ${String(OPEN)}`],
};

/** One narrow row for each pair of a development: what a relationship's timeline is read from. */
export const PAIR: TableDefinition = {
  name: 'pair',
  kind: 'revisions',
  columns: [
    { name: 'pair', type: 'text' },
    { name: 'id', type: 'text' },
    { name: 'sort_earliest', type: 'text' },
    { name: 'sort_latest', type: 'text' },
    { name: 'recorded_at', type: 'text' },
  ],
  key: ['pair', 'id'],
  owner: { column: 'id', prefix: 'development:' },
  indexes: [`(pair, ${order}) ${open}`, `(pair, ${order}, known_from, known_to)`],
};

/** Each state of a claim inside its development. */
export const CLAIM: TableDefinition = {
  name: 'claim',
  kind: 'revisions',
  columns: [
    { name: 'development', type: 'text' },
    { name: 'id', type: 'text' },
    { name: 'report', type: 'text' },
    { name: 'source', type: 'text', nullable: true },
    { name: 'place', type: 'bigint' },
    { name: 'detail', type: 'text' },
  ],
  key: ['development', 'id'],
  owner: { column: 'development', prefix: 'development:' },
  indexes: [`(id) ${open}`],
};

/** Where an absorbed development went. */
export const REDIRECT: TableDefinition = {
  name: 'redirect',
  kind: 'revisions',
  columns: [
    { name: 'id', type: 'text' },
    { name: 'target', type: 'text' },
  ],
  key: ['id'],
  owner: { column: 'id', prefix: 'development:' },
  indexes: [],
};

export const REPORT: TableDefinition = {
  name: 'report',
  kind: 'revisions',
  columns: [
    { name: 'id', type: 'text' },
    { name: 'source', type: 'text' },
    { name: 'detail', type: 'text' },
  ],
  key: ['id'],
  owner: { column: 'id', prefix: 'report:' },
  indexes: [],
};
