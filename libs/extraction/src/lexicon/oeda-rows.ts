import { oedaCompanies } from '../dictionaries/oeda-companies.data.js';
import { oedaInstitutions } from '../dictionaries/oeda-institutions.data.js';
import { oedaInternational } from '../dictionaries/oeda-international.data.js';
import { oedaPersons } from '../dictionaries/oeda-persons.data.js';
import { oedaPlaces } from '../dictionaries/oeda-places.data.js';
import { type DictionarySource } from '../dictionaries/dictionary.types.js';
import { type Entry, type EntryKind } from './entry.js';
import { PackedNames } from './packed-names.js';
import { slug } from './slug.js';

const INSTITUTION_KINDS: Readonly<Record<string, EntryKind>> = { MIL: 'military', GOV: 'government', GRP: 'group' };

interface Table {
  readonly source: DictionarySource;
  readonly take: (name: string) => boolean;
  readonly entry: (name: string, key: string) => Omit<Entry, 'name' | 'caps' | 'dictionary'>;
}

const NONE: readonly Entry[] = [];
const always = (): boolean => true;

/** In the order of their say: the first table that has a name decides what it stands for. */
const TABLES: readonly Table[] = [
  { source: oedaPlaces, take: always, entry: (_name, key) => ({ kind: 'place', id: key, state: key }) },
  {
    source: oedaInstitutions,
    take: always,
    entry: (_name, key) => {
      const [of = '', role = ''] = key.split('.');
      return { kind: INSTITUTION_KINDS[role] ?? 'group', id: of, state: of };
    },
  },
  { source: oedaCompanies, take: always, entry: (name, key) => ({ kind: 'company', id: `org:${slug(name)}`, state: key === '-' ? null : key }) },
  {
    source: oedaInternational,
    take: (name) => name.length > 4,
    entry: (name, key) => (key === 'MED' ? { kind: 'media', id: `src:${slug(name)}`, state: null } : { kind: 'body', id: `body:${slug(name)}`, state: null }),
  },
  { source: oedaPersons, take: always, entry: (_name, key) => ({ kind: 'person', id: key, state: key }) },
];

/** The large lists: names of persons, places, institutions and companies as they stood in 2014. */
export class OedaNames {
  private readonly tables = TABLES.map(({ source, take, entry }) => {
    const names = new PackedNames(take);
    names.read(source);
    return { names, entry, dictionary: source.id };
  });

  readonly size = this.tables.reduce((sum, { names }) => sum + names.size, 0);

  /** Words some name opens with and nobody asked for yet. */
  private readonly firsts = new Set(this.tables.flatMap(({ names }) => [...names.firstWords()]));

  /** Entries whose name opens with this word; each word answers once. */
  opening(word: string): readonly Entry[] {
    // Asked for every capitalised word of a text: looking is three times as fast as deleting what isn't there
    if (!this.firsts.has(word)) return NONE;
    this.firsts.delete(word);
    return this.tables.flatMap(({ names, entry, dictionary }) => names.takeFirst(word).map(({ name, key }) => ({ ...entry(name, key), name, caps: false, dictionary })));
  }
}
