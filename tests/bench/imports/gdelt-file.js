import { open } from 'node:fs/promises';

const STATES = ['ISR', 'MAR', 'USA', 'FRA', 'ESP', 'DZA', 'ESH', 'EGY', 'GBR', 'DEU', 'CHN', 'RUS', 'TUR', 'IRN', 'SAU', 'ARE'];
const FIPS = ['IS', 'MO', 'US', 'FR', 'SP', 'AG', 'WI', 'EG', 'UK', 'GM', 'CH', 'RS', 'TU', 'IR', 'SA', 'AE'];
const CODES = ['010', '036', '040', '042', '043', '046', '051', '057', '062', '111', '112', '141', '163', '173', '190'];
const WORDS = ['talks', 'delegation', 'flight', 'minister', 'exercise', 'factory', 'border', 'embassy', 'contract', 'drone', 'satellite', 'protest', 'summit', 'agreement'];
const WRITE_ROWS = 2_000;

/** Rows as GDELT writes them, made up; one in six tells the row before it from the other side. */
export function rowOf(number) {
  const told = number % 6 === 5 ? number - 1 : number;
  const one = told % STATES.length;
  const other = (one + 1 + (Math.floor(told / 16) % (STATES.length - 1))) % STATES.length;
  const sides = told === number ? [one, other] : [other, one];
  const code = CODES[told % CODES.length];
  const day = new Date(Date.UTC(2020, 0, 1 + (Math.floor(told / 500) % 1_500))).toISOString().slice(0, 10).replaceAll('-', '');
  const url = `https://news-${told % 97}.example/${WORDS[told % 14]}-${WORDS[Math.floor(told / 14) % 14]}-${told}`;
  const actor = (side) => [STATES[side], `ACTOR ${STATES[side]}`, STATES[side], '', '', '', '', '', '', ''];
  const place = (side) => ['4', `Capital of ${STATES[side]}`, FIPS[side], `${FIPS[side]}01`, '', '34.02', '-6.83', String(-797_092 - side)];
  return [
    String(700_000_000 + number), day, day.slice(0, 6), day.slice(0, 4), `${day.slice(0, 4)}.5000`,
    ...actor(sides[0]), ...actor(sides[1]),
    '1', code, code, code.slice(0, 2), '1', '1.9', '10', '2', '9', '-1.76470588235294',
    ...place(sides[0]), ...place(sides[1]), ...place(one), `${day}220000`, url,
  ].join('\t');
}

/** Writes a file of that many rows; never more than a portion of it is in memory. */
export async function writeGdeltFile(path, rows) {
  const file = await open(path, 'w');
  for (let from = 0; from < rows; from += WRITE_ROWS) {
    const lines = Array.from({ length: Math.min(WRITE_ROWS, rows - from) }, (_, index) => rowOf(from + index));
    await file.write(`${lines.join('\n')}\n`);
  }
  await file.close();
}
