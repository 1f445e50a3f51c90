import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extract } from '@entente/extraction';
import {
  corrigendaFixtures,
  developmentFixtures,
  f1,
  harderFixtures,
  heldOutFixtures,
  measureExtraction,
  measureGold,
  measureMoney,
  reportingEight,
  reportingEighteen,
  reportingEleven,
  reportingFifteen,
  reportingFive,
  reportingFour,
  reportingFourteen,
  reportingNine,
  reportingNineteen,
  reportingOne,
  reportingSeven,
  reportingSeventeen,
  reportingSix,
  reportingSixteen,
  reportingTen,
  reportingThirteen,
  reportingThree,
  reportingTwelve,
  reportingTwo,
  scoreTimexFile,
  unusualFixtures,
  widerDeals,
  widerLate,
  widerMixed,
  widerRelations,
} from '@entente/extraction/testing';
import { median, quantile, row } from '../row.js';

const data = resolve(process.env.ENTENTE_DATA ?? join(import.meta.dirname, '../../../../shared/data'));
const passages = [...developmentFixtures, ...harderFixtures, ...corrigendaFixtures, ...heldOutFixtures, ...widerDeals, ...widerMixed, ...widerLate, ...widerRelations].map(({ text }) => text);

/** How well and how fast text becomes claims. The annotated articles can't be shipped: where they are missing, our own passages speak. */
export async function run({ emit, progress }) {
  quality(emit);
  if (existsSync(join(data, 'gold/articles.json'))) seeds(emit);
  else progress(`no annotated articles in ${data}: name their folder in ENTENTE_DATA`);
  speed(emit, progress);
  fresh(emit, progress);
}

/** `heldout`: passages no rule was written for. `wider`: all continents, each annotated before it was read and developed on since. `reporting`: wire copy, agencies and notices, likewise; `articles`: paragraphs with dates in every place, likewise; `press`: trade, regional and plain agency press, likewise. */
function quality(emit) {
  for (const [name, fixtures] of [['heldout', heldOutFixtures], ['wider', [...widerDeals, ...widerMixed, ...widerLate, ...unusualFixtures, ...widerRelations]], ['reporting', [...reportingOne, ...reportingTwo, ...reportingThree, ...reportingFour]], ['articles', [...reportingFive, ...reportingSix, ...reportingSeven, ...reportingEight, ...reportingNine, ...reportingTen, ...reportingEleven, ...reportingTwelve]], ['press', [...reportingThirteen, ...reportingFourteen, ...reportingFifteen, ...reportingSixteen, ...reportingSeventeen, ...reportingEighteen, ...reportingNineteen]]]) {
    const { events, buyers, suppliers, edtf, money, unreal } = measureExtraction(fixtures);
    emit(row(`extract.${name}.f1`, f1(events), 'F1', 'goal', 0.75));
    emit(row(`extract.${name}.buyer`, f1(buyers), 'F1', 'goal', 0.8));
    emit(row(`extract.${name}.supplier`, f1(suppliers), 'F1', 'goal', 0.8));
    emit(row(`extract.${name}.date`, edtf.right / edtf.total, 'share', 'goal', 0.85));
    emit(row(`extract.${name}.money`, money.right / money.total, 'share', 'goal', 0.95));
    emit(row(`extract.${name}.unreal`, unreal.asserted / unreal.total, 'share', 'goal', 1 / 18));
  }
  const { news, ambiguous } = measureMoney();
  emit(row('extract.money.acc', news.right / news.total, 'share', 'goal', 0.98));
  emit(row('extract.money.ambiguous', ambiguous.right / ambiguous.total, 'share', 'goal', 0.95));
}

function seeds(emit) {
  const read = (file) => readFileSync(join(data, file), 'utf8');
  const { found, total, extra, roles, edtf, money } = measureGold(JSON.parse(read('gold/articles.json')), read);
  emit(row('extract.seeds.f1', (2 * found) / (found + extra + total), 'F1', 'goal', 0.95));
  emit(row('extract.seeds.roles', (2 * roles.right) / (roles.given + roles.wanted), 'F1', 'goal', 0.97));
  emit(row('extract.seeds.edtf', edtf.right / edtf.total, 'share', 'goal', 1));
  emit(row('extract.seeds.money', money.right / money.total, 'share', 'goal', 1));
  const score = { right: 0, wrong: 0, missed: 0 };
  for (const file of newsFiles()) scoreTimexFile(readFileSync(file, 'utf8'), score);
  emit(row('extract.dates.f1', f1(score), 'F1', 'goal', 0.8));
}

function newsFiles() {
  return ['corpus_apple', 'corpus_stock'].flatMap((folder) => readdirSync(join(data, 'dev/meantime', folder)).map((file) => join(data, 'dev/meantime', folder, file)));
}

/** Running text: the annotated articles and news where they are at hand, else our own passages. Our passages alone are denser in deals than any article. */
function articles() {
  if (!existsSync(join(data, 'dev/meantime'))) return [passages.join(' ')];
  const news = newsFiles().map((file) => [...readFileSync(file, 'utf8').matchAll(/<token[^>]*>([^<]*)<\/token>/g)].map(([, word]) => word).join(' ').replace(/ ([.,;:])/g, '$1'));
  return [...['A', 'B'].map((name) => readFileSync(join(data, `reports/${name}.txt`), 'utf8')), ...news];
}

/**
 * Passes before anything is timed. The engine optimises 212 functions in the first five passes over dense text, still 26 in
 * passes 25 to 30 and 10 in five from the fortieth (`node --trace-opt`); it does so on threads of its own, whose time counts as ours.
 */
const WARM = 40;

/** Sentences a second of one core, warm, and the time of a thousand words, each on running text and on our passages, which hold a deal or a meeting in every sentence. */
function speed(emit, progress) {
  const rates = { 'extract.rate': timed(articles()), 'extract.rate.dense': timed(passages) };
  const thousand = (texts) => texts.join(' ').split(/\s+/).slice(0, 1_000).join(' ');
  const latencies = { 'extract.p99': { text: thousand(articles()), times: [] }, 'extract.p99.dense': { text: thousand(passages), times: [] } };
  for (const { text } of Object.values(latencies)) for (let run = 0; run < 20; run += 1) extract({ text });
  for (let turn = 0; turn < 9; turn += 1) {
    for (const measure of Object.values(rates)) measure.turn();
    for (const { text, times } of Object.values(latencies)) for (let run = 0; run < 20; run += 1) times.push(elapsed(() => extract({ text })));
    progress(`turn ${turn + 1}/9: ${Object.entries(rates).map(([name, { rates: list }]) => `${name} ${Math.round(list.at(-1))}/s`).join(', ')}`);
  }
  for (const [name, { rates: list }] of Object.entries(rates)) emit(row(name, median(list), 'sentences/s', 'goal', 5_000));
  for (const [name, { times }] of Object.entries(latencies)) emit(row(name, quantile(times, 0.99), 'ms', 'goal', 30));
}

function elapsed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function timed(texts) {
  const sentences = texts.join(' ').split(/[.!?](?:\s|$)/).length - 1;
  for (let pass = 0; pass < WARM; pass += 1) for (const text of texts) extract({ text });
  const rates = [];
  return {
    rates,
    turn() {
      const begin = process.cpuUsage().user;
      for (const text of texts) extract({ text });
      rates.push((sentences / (process.cpuUsage().user - begin)) * 1e6);
    },
  };
}

/** Start and memory of a process of its own, told apart from all else a bench loads. */
function fresh(emit, progress) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-extract-'));
  try {
    const files = articles().map((text, index) => {
      const file = join(folder, `${index}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const runs = Array.from({ length: 5 }, () => JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, 'fresh.js'), ...files], { encoding: 'utf8' })));
    progress(`fresh processes: ready after ${runs.map(({ ready }) => Math.round(ready)).join(', ')} ms`);
    emit(row('extract.start', median(runs.map(({ ready }) => ready)), 'ms', 'goal', 400));
    emit(row('extract.rss', Math.max(...runs.map(({ rss }) => rss)), 'MB', 'goal', 150));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
