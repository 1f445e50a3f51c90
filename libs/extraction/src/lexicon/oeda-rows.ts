import { oedaCompanies } from '../dictionaries/oeda-companies.data.js';
import { oedaInstitutions } from '../dictionaries/oeda-institutions.data.js';
import { oedaInternational } from '../dictionaries/oeda-international.data.js';
import { oedaPersons } from '../dictionaries/oeda-persons.data.js';
import { oedaPlaces } from '../dictionaries/oeda-places.data.js';
import { type DictionarySource } from '../dictionaries/dictionary.types.js';
import { rowsOf } from './dictionary-rows.js';
import { type Entry, type EntryKind } from './entry.js';
import { slug } from './slug.js';

interface PackedName {
  readonly key: string;
  readonly name: string;
}

/** Unpacks the front-coded names of a generated table: the first letter counts what is shared with the name before. */
function* unpack(source: DictionarySource): Generator<PackedName> {
  for (const [key = '', packed = ''] of rowsOf(source)) {
    let before = '';
    for (const piece of packed.split(';')) {
      const at = piece.indexOf('@');
      const name = before.slice(0, parseInt(piece.charAt(0), 36)) + (at === -1 ? piece.slice(1) : piece.slice(1, at));
      before = name;
      yield { key, name: name.startsWith('THE ') ? name.slice(4) : name };
    }
  }
}

const state = (key: string): string | null => (key === '-' ? null : key);
const INSTITUTION_KINDS: Readonly<Record<string, EntryKind>> = { MIL: 'military', GOV: 'government', GRP: 'group' };

function entry(kind: EntryKind, id: string, of: string | null, name: string, dictionary: string): Entry {
  return { kind, id, state: of, name, caps: false, dictionary };
}

/** The large lists: names of persons, places, institutions and companies as they stood in 2014. */
export function* oedaEntries(): Generator<Entry> {
  for (const { key, name } of unpack(oedaPlaces)) yield entry('place', key, key, name, oedaPlaces.id);
  for (const { key, name } of unpack(oedaInstitutions)) {
    const [of = '', role = ''] = key.split('.');
    yield entry(INSTITUTION_KINDS[role] ?? 'group', of, of, name, oedaInstitutions.id);
  }
  for (const { key, name } of unpack(oedaCompanies)) yield entry('company', `org:${slug(name)}`, state(key), name, oedaCompanies.id);
  for (const { key, name } of unpack(oedaInternational)) {
    const media = key === 'MED';
    if (name.length > 4) yield entry(media ? 'media' : 'body', `${media ? 'src' : 'body'}:${slug(name)}`, null, name, oedaInternational.id);
  }
  for (const { key, name } of unpack(oedaPersons)) yield entry('person', key, key, name, oedaPersons.id);
}
