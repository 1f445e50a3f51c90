import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extract } from '@entente/extraction';
import { developmentFixtures, f1, heldOutFixtures, measureExtraction, measureGold, scoreTimexFile } from '@entente/extraction/testing';
import { median, quantile, row } from '../row.js';

const data = resolve(process.env.ENTENTE_DATA ?? join(import.meta.dirname, '../../../../shared/data'));

/** How well and how fast text becomes claims. The annotated articles can't be shipped: where they are missing, our own passages speak. */
export async function run({ emit, progress }) {
  quality(emit);
  if (existsSync(join(data, 'gold/articles.json'))) seeds(emit);
  else progress(`no annotated articles in ${data}: name their folder in ENTENTE_DATA`);
  speed(emit, progress);
}

function quality(emit) {
  const { events, buyers, suppliers } = measureExtraction(heldOutFixtures);
  emit(row('extract.heldout.f1', f1(events), 'F1', 'goal', 0.75));
  emit(row('extract.heldout.buyer', f1(buyers), 'F1', 'goal', 0.8));
  emit(row('extract.heldout.supplier', f1(suppliers), 'F1', 'goal', 0.8));
}

function seeds(emit) {
  const read = (file) => readFileSync(join(data, file), 'utf8');
  const { found, total, extra, roles, edtf, money } = measureGold(JSON.parse(read('gold/articles.json')), read);
  emit(row('extract.seeds.f1', (2 * found) / (found + extra + total), 'F1', 'goal', 0.95));
  emit(row('extract.seeds.roles', (2 * roles.right) / (roles.given + roles.wanted), 'F1', 'goal', 0.97));
  emit(row('extract.seeds.edtf', edtf.right / edtf.total, 'share', 'goal', 1));
  emit(row('extract.seeds.money', money.right / money.total, 'share', 'goal', 1));
  const score = { right: 0, wrong: 0, missed: 0 };
  for (const folder of ['corpus_apple', 'corpus_stock']) {
    const path = join(data, 'dev/meantime', folder);
    for (const file of readdirSync(path)) scoreTimexFile(readFileSync(join(path, file), 'utf8'), score);
  }
  emit(row('extract.dates.f1', f1(score), 'F1', 'goal', 0.8));
}

/** Sentences a second of one core, and the time of one article of about a thousand words. */
function speed(emit, progress) {
  const texts = [...developmentFixtures, ...heldOutFixtures].map(({ text }) => text);
  const article = texts.join(' ').split(' ').slice(0, 1_000).join(' ');
  for (const text of texts) extract({ text });
  const rates = [];
  const times = [];
  const sentences = texts.join(' ').split(/[.!?](?:\s|$)/).length - 1;
  for (let turn = 0; turn < 9; turn += 1) {
    const begin = process.cpuUsage().user;
    for (const text of texts) extract({ text });
    rates.push((sentences / (process.cpuUsage().user - begin)) * 1e6);
    for (let run = 0; run < 20; run += 1) {
      const start = performance.now();
      extract({ text: article });
      times.push(performance.now() - start);
    }
    progress(`turn ${turn + 1}/9: ${Math.round(rates.at(-1))} sentences/s`);
  }
  emit(row('extract.rate', median(rates), 'sentences/s', 'goal', 5_000));
  emit(row('extract.p99', quantile(times, 0.99), 'ms', 'goal', 30));
  emit(row('extract.rss', process.memoryUsage.rss() / 2 ** 20, 'MB', 'goal', 150));
}
