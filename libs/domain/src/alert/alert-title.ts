import { type DevelopmentItem, type Trigger } from '@entente/contracts';
import { kindTable } from '../kind/kind-table.js';
import { principalStatesOf } from '../actor/states-of.js';
import { moneyText } from '../money/money-text.js';

const OPENING: Readonly<Record<Trigger, string>> = {
  new: '',
  changed: 'Changed: ',
  corrected: 'Corrected: ',
  retracted: 'Retracted: ',
  status: 'Status: ',
};

/** One sentence for a person: `Procurement MAR–ISR: ATMOS 2000, ~ EUR 200 m, contract-signed, 2023-02.` */
export function alertTitle(item: DevelopmentItem, trigger: Trigger): string {
  const states = principalStatesOf(item.kind, item.actors);
  const who = states.length === 0 ? '' : ` ${states.join('–')}`;
  const particulars = [
    item.object,
    item.money === null ? null : moneyText(item.money),
    item.status,
    item.modality === 'asserted' ? null : item.modality,
    item.valid.edtf,
  ].filter((part) => part !== null);
  const what = particulars.length === 0 ? '' : `: ${particulars.join(', ')}`;
  return `${OPENING[trigger]}${kindTable[item.kind].title}${who}${what}.`;
}
