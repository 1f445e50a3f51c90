/**
 * Compiles the actor lists of the Open Event Data Alliance (MIT) into the data modules under src/dictionaries.
 * Usage: node compile-oeda.mjs <folder with Phoenix.*.actors.txt>
 * Western Sahara is taken out of the Moroccan block: it is an actor of its own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder that holds Phoenix.Countries.actors.txt.');
const out = join(import.meta.dirname, '..', 'src', 'dictionaries');
const stateRows = readFileSync(join(out, 'states.data.ts'), 'utf8');
const known = new Set([...stateRows.matchAll(/^([A-Z]{3})\|/gm)].map((match) => match[1]));
const RECODED = { ROM: 'ROU', ZAR: 'COD', TMP: 'TLS', KSV: 'XKX', FRN: 'FRA' };
const OF_WESTERN_SAHARA = new Set(['WESTERN SAHARA', 'SPANISH SAHARA', 'EL AAIUM']);
const INSTITUTION = /\b(MINISTRY|ARMY|NAVY|FORCES?|GOVERNMENT|PARLIAMENT|SENATE|CONGRESS|POLICE|GUARD|COURT|DEPARTMENT|AGENCY|BANK|COUNCIL|COMMISSION|ASSEMBLY|CABINET|OFFICE|BUREAU|EMBASSY|MILITARY|AUTHORITY|COMMITTEE|SERVICE|PARTY|FRONT|MOVEMENT|UNION|ASSOCIATION|INSTITUTE|UNIVERSITY|CORPS|BRIGADE|COMMAND|COALITION|ALLIANCE|LEAGUE|OPPOSITION|REPUBLIC|PRESIDENT|MINISTER|SECRETARY)\b/;

/** kind|state -> Map(name -> validity) */
const tables = { places: new Map(), persons: new Map(), institutions: new Map(), companies: new Map(), international: new Map() };

function put(table, key, name, validity) {
  let names = tables[table].get(key);
  if (names === undefined) tables[table].set(key, (names = new Map()));
  if (!names.has(name)) names.set(name, validity);
}

function cleanName(raw) {
  const name = raw.replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
  if (!/^[\p{L}0-9 .,'&()/-]+$/u.test(name) || name.length < 3 || name.length > 60) return undefined;
  const plain = name.replace(/\([^)]*\)/g, '').replace(/[|;,]/g, ' ').replace(/\s+/g, ' ').trim();
  return plain.length < 3 ? undefined : plain;
}

const year = (text) => (text === undefined ? '' : text.length === 8 ? text.slice(0, 4) : Number(text.slice(0, 2)) > 26 ? `19${text.slice(0, 2)}` : `20${text.slice(0, 2)}`);

function parseCodes(text) {
  return [...text.matchAll(/\[([A-Z~-]+)\s*(?:([<>])?(\d{6,8}))?(?:-(\d{6,8}))?\]/g)].map(([, code, sign, from, to]) => ({
    code,
    from: sign === '<' ? '' : year(from),
    to: sign === '<' ? year(from) : year(to),
  }));
}

function* blocks(file, encoding) {
  let names = [];
  let codes = [];
  for (const line of readFileSync(join(folder, file), encoding).split('\n')) {
    const text = line.replace(/#.*/, '').trimEnd();
    if (text.trim() === '') continue;
    const name = /^\+?([^\s[]+)/.exec(text);
    if (name !== null && !/^\s/.test(text)) {
      if (!text.startsWith('+')) {
        if (names.length > 0) yield { names, codes };
        names = [];
        codes = [];
      }
      names.push(name[1]);
    }
    codes.push(...parseCodes(text));
  }
  if (names.length > 0) yield { names, codes };
}

for (const { names, codes } of blocks('Phoenix.Countries.actors.txt', 'latin1')) {
  const last = codes.at(-1);
  if (last === undefined) continue;
  const plain = codes.every(({ code }) => code.length === 3);
  const ruling = codes.filter(({ code }) => /GOV|MIL/.test(code)).at(-1) ?? last;
  const state = RECODED[ruling.code.slice(0, 3)] ?? ruling.code.slice(0, 3);
  for (const raw of names) {
    const name = cleanName(raw);
    if (name === undefined) continue;
    const upper = name.toUpperCase();
    if (OF_WESTERN_SAHARA.has(upper)) continue;
    if (!known.has(state)) continue;
    const words = name.split(' ').length;
    if (plain) put('places', state, upper, '');
    else if (/BUS|MNC/.test(ruling.code) && !/GOV/.test(ruling.code)) put('companies', state, upper, '');
    else if (INSTITUTION.test(upper)) put('institutions', `${state}.${/MIL/.test(ruling.code) ? 'MIL' : /GOV|LEG|JUD|COP|SPY/.test(ruling.code) ? 'GOV' : 'GRP'}`, upper, '');
    else if (words > 1) put('persons', state, upper, ruling.from === '' && ruling.to === '' ? '' : `@${ruling.from}-${ruling.to}`);
  }
}
for (const { names, codes } of blocks('Phoenix.International.actors.txt', 'utf8')) {
  const last = codes.at(-1);
  if (last === undefined) continue;
  for (const raw of names) {
    const name = cleanName(raw);
    if (name === undefined || name.length < 4) continue;
    const state = RECODED[last.code.slice(3, 6)] ?? last.code.slice(3, 6);
    if (last.code.startsWith('MNC')) put('companies', known.has(state) ? state : '-', name.toUpperCase(), '');
    else if (/MED/.test(last.code)) put('international', 'MED', name.toUpperCase(), '');
    else put('international', last.code.slice(0, 3), name.toUpperCase(), '');
  }
}

/** Neighbouring names share their beginnings: "=n" stands for the first n letters of the name before. */
function packed(names) {
  let before = '';
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, validity]) => {
    let same = 0;
    while (same < 35 && same < before.length && before[same] === name[same]) same += 1;
    before = name;
    return `${same.toString(36)}${name.slice(same)}${validity}`;
  }).join(';');
}

let total = 0;
for (const [table, byKey] of Object.entries(tables)) {
  const rows = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, names]) => {
    total += names.size;
    return `${key}|${packed(names)}`;
  });
  const id = `oeda-${table}`;
  const constant = `oeda${table.charAt(0).toUpperCase()}${table.slice(1)}`;
  writeFileSync(
    join(out, `${id}.data.ts`),
    `import type { DictionarySource } from './dictionary.types.js';

/**
 * Generated by scripts/compile-oeda.mjs; don't edit by hand.
 * Derived from the actor dictionaries of the Computational Event Data System Project,
 * Copyright (c) 2014 Open Event Data Alliance, MIT License (see NOTICE.md of this project).
 * Columns: state or kind | names, each with a base-36 count of the letters it shares with the one before, and @from-to years.
 */
export const ${constant}: DictionarySource = {
  id: '${id}',
  version: '2014-01-30',
  source: 'Open Event Data Alliance actor dictionaries (MIT)',
  validity: '../2014',
  rows: String.raw\`
${rows.join('\n')}
\`,
};
`,
  );
}
process.stdout.write(`${total} names\n`);
