import type { DevelopmentItem } from '@entente/contracts';
import { moneyText } from '@entente/domain';

/** `~ EUR 200 m (est.)`; empty without an amount. */
export function moneyWords(money: DevelopmentItem['money']): string {
  if (money === null) return '';
  const estimated = money.estimated && money.qualifier !== 'estimated' ? ' (est.)' : '';
  return `${moneyText(money)}${estimated}`;
}
