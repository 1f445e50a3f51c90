import { createHash } from 'node:crypto';
import { extract, extractDates, extractMoney } from '../dist/index.js';
import { corrigendaFixtures, developmentFixtures, harderFixtures, heldOutFixtures, unusualFixtures, widerDeals, widerLate, widerMixed, widerRelations } from '../dist/testing/index.js';

/** Prints one hash over everything the extractor says of our own passages, so that two machines can compare their bytes. */
const hash = createHash('sha256');
for (const { text, reportDate } of [...developmentFixtures, ...harderFixtures, ...corrigendaFixtures, ...heldOutFixtures, ...widerDeals, ...widerRelations, ...widerMixed, ...widerLate, ...unusualFixtures]) {
  const input = { text, ...(reportDate === undefined ? {} : { reportDate }) };
  hash.update(JSON.stringify([extract(input), extractDates(input), extractMoney(input)]));
}
process.stdout.write(hash.digest('hex'));
