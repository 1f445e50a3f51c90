import { expect, it } from '@jest/globals';
import { changedFields } from './changed-fields.js';
import type { ShownRow } from './shown-rows.js';

const row = (given: Partial<ShownRow> = {}): ShownRow => ({ item: { id: 'd1', status: 'announced', money: { min: '5', currency: 'EUR' } }, columns: { status: 'announced' }, parts: new Map(), ...given });
const pair = (earliest: string): ShownRow['parts'] => new Map([['pair ISR-MAR', { pair: 'ISR-MAR', earliest }]]);

it('names the fields that differ by content, however they are ordered', () => {
  const live = row({ item: { money: { currency: 'EUR', min: '5' }, status: 'signed', id: 'd1' } });
  expect(changedFields(live, row())).toEqual([{ field: 'status', live: 'signed', replayed: 'announced' }]);
  expect(changedFields(row({ item: { id: 'd1', money: { currency: 'EUR', min: '5' }, status: 'announced' } }), row())).toEqual([{ field: 'item', live: 'the same, its fields in another order', replayed: 'as folded' }]);
});

it('tells of columns and parts where the item is the same', () => {
  expect(changedFields(row({ columns: { status: 'signed' } }), row())).toEqual([{ field: 'column status', live: 'signed', replayed: 'announced' }]);
  expect(changedFields(row({ parts: pair('2019') }), row({ parts: pair('2020') }))).toEqual([{ field: 'pair ISR-MAR', live: { earliest: '2019' }, replayed: { earliest: '2020' } }]);
});

it('of an item that differs tells only which parts are missing or too many', () => {
  const item = { ...row().item, status: 'signed' };
  const live = row({ item, columns: { status: 'signed' }, parts: pair('2019') });
  expect(changedFields(live, row({ parts: pair('2020') })).map(({ field }) => field)).toEqual(['status']);
  expect(changedFields(live, row())).toEqual([{ field: 'status', live: 'signed', replayed: 'announced' }, { field: 'pair ISR-MAR', live: { pair: 'ISR-MAR', earliest: '2019' }, replayed: null }]);
});
