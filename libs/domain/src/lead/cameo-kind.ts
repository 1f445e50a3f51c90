import { type Kind } from '@entente/contracts';

/**
 * The kind a CAMEO code comes nearest to, by its longest known beginning; null where it ends the search with no kind.
 * A lead's kind serves searching only: what 062 stands for (exercise, delivery, order) nobody can tell from the code.
 */
const KIND_BY_CODE: Readonly<Record<string, Kind | null>> = {
  '01': 'statement',
  '03': 'signing',
  '036': 'dialogue',
  '037': 'dialogue',
  '038': 'dialogue',
  '039': 'dialogue',
  '034': null,
  '035': null,
  '04': 'dialogue',
  '05': 'statement',
  '050': 'normalisation',
  '054': 'normalisation',
  '057': 'signing',
  '061': 'industrial-cooperation',
  '062': 'exercise',
  '064': 'intelligence-cooperation',
  '072': 'delivery',
  '11': 'criticism',
  '14': 'protest',
  '161': 'sanction',
  '162': 'sanction',
  '163': 'sanction',
  '172': 'sanction',
};

/** PLOVER's names (2021) for CAMEO's twenty root categories; the table of single codes is share-alike and stays outside. */
const PLOVER_BY_ROOT: Readonly<Record<string, string>> = {
  '02': 'REQUEST',
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'SUPPORT',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'CONCEDE',
  '09': 'ACCUSE',
  '10': 'REQUEST',
  '11': 'ACCUSE',
  '12': 'REJECT',
  '13': 'THREATEN',
  '14': 'PROTEST',
  '15': 'MOBILIZE',
  '16': 'SANCTION',
  '17': 'COERCE',
  '18': 'ASSAULT',
  '19': 'ASSAULT',
  '20': 'ASSAULT',
};

const CAMEO = /^(0[1-9]|1[0-9]|20)[0-9]{0,2}$/;

/** Whether the text has the form of a CAMEO code: two to four digits, the first two a root category. */
export function isCameo(code: string): boolean {
  return CAMEO.test(code);
}

export function kindOfCameo(code: string): Kind | null {
  for (let length = code.length; length >= 2; length -= 1) {
    const kind = KIND_BY_CODE[code.slice(0, length)];
    if (kind !== undefined) return kind;
  }
  return null;
}

/** PLOVER event type of the code's root category; null for statements, which PLOVER leaves out. */
export function ploverOfCameo(code: string): string | null {
  return PLOVER_BY_ROOT[code.slice(0, 2)] ?? null;
}
