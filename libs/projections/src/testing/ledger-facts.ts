import type { Fact } from './memory-log.js';

/** Schema of a ledger's tables and registry. */
export const SCHEMA = 'ledger';

export const open = (account: string, owner: string): Fact => ({ stream: `account-${account}`, type: 'account.opened', data: { account, owner } });
export const pay = (account: string, amount: number): Fact => ({ stream: `account-${account}`, type: 'account.paid', data: { account, amount } });
export const move = (from: string, to: string): Fact => ({ stream: `account-${to}`, type: 'account.moved', data: { from, to } });
export const poison = (account: string): Fact => ({ stream: `account-${account}`, type: 'account.poisoned', data: { account } });
export const issue = (card: string, account: string): Fact => ({ stream: `card-${card}`, type: 'card.issued', data: { card, account } });
export const use = (card: string, amount: number): Fact => ({ stream: `card-${card}`, type: 'card.used', data: { card, amount } });

/** A repeatable stream of facts with opens, payments, moves and cards; `seed` chooses which. */
export function randomFacts(seed: number, count: number, accounts = 40): Fact[] {
  let state = seed;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const opened: string[] = [];
  const cards: string[] = [];
  const facts: Fact[] = [];
  while (facts.length < count) {
    const choice = draw(10);
    const some = opened[draw(opened.length)];
    const card = cards[draw(cards.length)];
    if (some === undefined || (choice === 0 && opened.length < accounts)) {
      const id = `a${String(facts.length)}`;
      opened.push(id);
      facts.push(open(id, `owner${String(draw(5))}`));
    } else if (choice === 1 && cards.length < accounts) {
      cards.push(`c${String(facts.length)}`);
      facts.push(issue(`c${String(facts.length)}`, some));
    } else if (choice < 4 && card !== undefined) facts.push(use(card, draw(100) - 30));
    else facts.push(pay(some, draw(100) - 40));
  }
  return facts;
}
