import { beforeEach, describe, expect, it } from '@jest/globals';
import { type RecordedEvent } from '@entente/contracts';
import { type ClaimChanges } from '../claim/claim.changes.js';
import { claimFold } from '../claim/claim.fold.js';
import { claimStream } from '../stream/stream-names.js';
import { Analyst } from '../testing/analyst.js';
import { aClaim, aReport, field, money } from '../testing/claim.builder.js';
import { MemoryLog } from '../testing/memory-log.js';
import { MemoryView } from '../testing/memory-view.js';
import { decideConversion } from './conversion.decider.js';
import { ratesFold } from './rates.fold.js';

const loaded = { type: 'rates.loaded', data: { base: 'EUR', currency: 'USD', year: '2023', source: 'ECB', rates: { '2023-02-01': '1.10', '2024-02-01': '2' } } } as unknown as RecordedEvent;
const dollars = ratesFold.evolve(ratesFold.initial, loaded);

let log: MemoryLog;
let id: string;
beforeEach(() => {
  log = new MemoryLog();
  const report = aReport('A');
  const claim = aClaim(report, 0, { edtf: '2023-02-01', object: 'ATMOS 2000', money: [money({ min: '110', currency: 'USD' })] });
  new Analyst(log).submit(report, [claim]);
  id = claim.id;
});

function convert(): number {
  const write = decideConversion({ claim: log.load(claimFold)(claimStream(id)), rates: (currency) => (currency === 'USD' ? dollars : ratesFold.initial), context: log.context });
  if (write !== null) expect(log.append([write])).toBeNull();
  return write?.events.length ?? 0;
}
const euros = (): string | null | undefined => new MemoryView(true).applyAll(log.events).items()[0]?.money?.eur?.min;
const correct = (changes: ClaimChanges): void => expect(new Analyst(log).correct(id, changes)).toBeNull();

describe('a conversion of a claim', () => {
  it('is said once', () => {
    expect([euros(), convert(), euros(), convert()]).toEqual([undefined, 1, '100', 0]);
  });

  it('no longer stands when the amount or the date it follows from is corrected, and is derived anew', () => {
    convert();
    correct({ money: [money({ min: '220', currency: 'USD' })] });
    expect([euros(), convert(), euros()]).toEqual([undefined, 1, '200']);
    correct({ valid: field({ edtf: '2024-02-01', basis: 'explicit' }) });
    expect([euros(), convert(), euros()]).toEqual([undefined, 1, '110']);
  });

  it('stays when something else is corrected, and goes for good with the currency', () => {
    convert();
    correct({ object: field('ATMOS') });
    expect([euros(), convert()]).toEqual(['100', 0]);
    correct({ money: [money({ min: '100', currency: 'MAD' })] });
    expect([convert(), euros()]).toEqual([0, undefined]);
  });
});
