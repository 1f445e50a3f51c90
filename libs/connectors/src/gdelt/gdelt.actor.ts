import type { LeadActor } from '@entente/contracts';
import { isState } from '@entente/domain';

/** CAMEO's own codes where it doesn't follow ISO 3166-1. Regions (`AFR`, `EUR`, `SEA` …) have no state. */
const STATE_BY_CAMEO: Readonly<Record<string, string>> = {
  ROM: 'ROU',
  TMP: 'TLS',
  WSB: 'PSE',
  GZS: 'PSE',
  KSV: 'XKX',
  ZAR: 'COD',
  SUN: 'RUS',
};

/** Whoever speaks as the state itself: its government and whom CAMEO gives no type. */
const IS_THE_STATE: readonly string[] = ['GOV'];

/** ISO alpha-3 of a CAMEO country code; null for regions and unknown codes. */
export function stateOfCameo(country: string): string | null {
  const state = STATE_BY_CAMEO[country] ?? country;
  return isState(state) ? state : null;
}

/** One actor of a row; null when the row names nobody there. */
export function gdeltActor(cell: (column: string) => string, side: 'Actor1' | 'Actor2'): LeadActor | null {
  const code = cell(`${side}Code`);
  const name = cell(`${side}Name`);
  if (code === '' && name === '') return null;
  const state = stateOfCameo(cell(`${side}CountryCode`));
  const types = ['Type1Code', 'Type2Code', 'Type3Code'].map((column) => cell(`${side}${column}`)).filter((type) => type !== '');
  const group = cell(`${side}KnownGroupCode`);
  const itself = state !== null && group === '' && types.every((type) => IS_THE_STATE.includes(type));
  return { id: itself ? state : `cameo:${code === '' ? name.replace(/[^A-Za-z0-9]+/g, '-') : code}`, code, name, state, types };
}
