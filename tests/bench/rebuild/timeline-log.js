import { Analyst, MemoryLog, aClaim, aReport, actor } from '@entente/domain/testing';
import { openEventStore, uuidv7 } from '@entente/event-store';
import pg from 'pg';
import { inputOfChild, resultOfChild } from '../child.js';

const STATES = ['MAR', 'GRC', 'CYP', 'IND', 'USA', 'DEU', 'AZE', 'KOR', 'SGP', 'PHL', 'VNM', 'COL'];

/** Fills a log as an analyst would: reports of one claim each; every fourth tells of the same order as the one before it. */
const { url, reports } = inputOfChild();
const pool = new pg.Pool({ connectionString: url, max: 4 });
const store = openEventStore({ pool, schema: 'event_store', lane: 'main' });
let written = [];
let number = 0;
class Recording extends MemoryLog {
  context = { metadata: { correlationId: 'bench', principal: { id: 'bench', roles: ['analyst'] }, engine: 'bench/0' }, nextId: () => uuidv7() };
  append(writes) {
    const conflict = super.append(writes);
    if (conflict === null) written.push(writes);
    return conflict;
  }
}
// A log of its own for each thousand reports: in memory it is looked through at each decision.
for (let from = 0; from < reports; from += 1_000) {
  const analyst = new Analyst(new Recording());
  for (let index = from; index < from + 1_000; index += 1) {
    const thing = index - (index % 4 === 3 ? 1 : 0);
    const actors = [actor('buyer', STATES[thing % STATES.length]), actor('supplier', 'ISR')];
    const report = aReport(`r${index}`);
    analyst.submit(report, [aClaim(report, 0, { object: `item number ${thing}`, edtf: String(1000 + (thing % 1_000)), actors })]);
  }
  const batch = written;
  written = [];
  for (const writes of batch) {
    number += 1;
    const free = writes.map((write) => ({ ...write, expected: 'any' }));
    const answer = await store.append({ key: `fill-${number}`, digest: 'bench', writes: free });
    if (answer.outcome !== 'appended') throw new Error(answer.outcome);
  }
}
await store.close();
await pool.end();
resultOfChild({});
