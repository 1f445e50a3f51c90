import type { RecordedEvent } from '@entente/contracts';
import type { Projection, States, WritableStates } from '../definition/projection.js';
import type { Row, TableDefinition } from '../definition/table.js';

export interface Account {
  readonly balance: number;
  readonly owner: string;
  /** From every key of a component all of its streams are found: an account knows the cards that pay from it. */
  readonly cards?: readonly string[];
}
export interface Card {
  readonly account: string;
}
type State = Account | Card;

type Data = { account: string; owner: string } | { account: string; amount: number } | { card: string; account: string } | { card: string; amount: number } | { from: string; to: string };

const accounts: TableDefinition = {
  name: 'account',
  kind: 'current',
  columns: [
    { name: 'id', type: 'text' },
    { name: 'owner', type: 'text' },
    { name: 'balance', type: 'bigint' },
  ],
  key: ['id'],
  owner: { column: 'id', prefix: 'account:' },
  indexes: ['(owner)'],
};

const balances: TableDefinition = {
  name: 'balance',
  kind: 'revisions',
  columns: [
    { name: 'owner', type: 'text' },
    { name: 'id', type: 'text' },
    { name: 'balance', type: 'bigint' },
    { name: 'tags', type: 'text[]' },
  ],
  key: ['owner', 'id'],
  owner: { column: 'id', prefix: 'account:' },
  indexes: ['(owner, known_from)'],
};

function keysOf(event: RecordedEvent, states: States<State>): readonly string[] {
  const data = event.data as Record<string, string>;
  switch (event.type) {
    case 'account.opened':
    case 'account.paid':
    case 'account.poisoned':
      return [`account:${data['account'] ?? ''}`];
    case 'card.issued':
      return [`card:${data['card'] ?? ''}`, `account:${data['account'] ?? ''}`];
    case 'card.used': {
      const card = states.get(`card:${data['card'] ?? ''}`) as Card | undefined;
      return [`card:${data['card'] ?? ''}`, ...(card === undefined ? [] : [`account:${card.account}`])];
    }
    case 'account.moved':
      return [`account:${data['from'] ?? ''}`, `account:${data['to'] ?? ''}`];
    default:
      return [];
  }
}

function fold(event: RecordedEvent, states: WritableStates<State>): void {
  const data = event.data as Data;
  const pay = (id: string, amount: number): void => {
    const account = states.get(`account:${id}`) as Account | undefined;
    if (account === undefined) throw new Error(`no account ${id}`);
    states.set(`account:${id}`, { ...account, balance: account.balance + amount });
  };
  if ('owner' in data) states.set(`account:${data.account}`, { balance: 0, owner: data.owner });
  else if (event.type === 'card.issued' && 'card' in data && 'account' in data) linkCard(states, data.card, data.account);
  else if ('card' in data && 'amount' in data) pay((states.get(`card:${data.card}`) as Card).account, data.amount);
  else if (event.type === 'account.poisoned') throw new Error('poison');
  else if ('amount' in data) pay(data.account, data.amount);
  else if ('from' in data) {
    const from = states.get(`account:${data.from}`) as Account;
    states.delete(`account:${data.from}`);
    pay(data.to, from.balance);
  }
}

function linkCard(states: WritableStates<State>, card: string, id: string): void {
  states.set(`card:${card}`, { account: id });
  const account = states.get(`account:${id}`) as Account | undefined;
  if (account !== undefined) states.set(`account:${id}`, { ...account, cards: [...(account.cards ?? []), card] });
}

function rowsOf(key: string, state: State): readonly Row[] {
  if (!('owner' in state)) return [];
  const id = key.slice('account:'.length);
  const { owner, balance } = state;
  const sign = balance < 0 ? 'debt' : 'credit';
  return [
    { table: 'account', values: { id, owner, balance } },
    { table: 'balance', values: { owner, id, balance, tags: [owner, sign] } },
  ];
}

/**
 * A small ledger with everything a projection may do: keys that lead to keys (card to account), states that vanish,
 * rows of both kinds, and an event that can't be folded. `account.poisoned` throws until `definition` is `2`.
 */
export function ledgerProjection(definition = '1'): Projection<State> {
  return {
    name: 'ledger',
    definition,
    tables: [accounts, balances],
    keysOf,
    fold: (event, states) => {
      if (event.type !== 'account.poisoned' || definition === '1') fold(event, states);
    },
    rowsOf,
    labelsOf: (event) => [event.stream],
    streamsOf: (key, state) => [key.replace(':', '-'), ...(state !== undefined && 'cards' in state ? (state.cards ?? []).map((card) => `card-${card}`) : [])],
  };
}
