import { armsNouns } from './dictionaries/arms-nouns.data.js';
import { bodies } from './dictionaries/bodies.data.js';
import { companies } from './dictionaries/companies.data.js';
import { leaders } from './dictionaries/leaders.data.js';
import { oedaPersons } from './dictionaries/oeda-persons.data.js';
import { states } from './dictionaries/states.data.js';
import { systems } from './dictionaries/systems.data.js';
import { widerCompanies } from './dictionaries/wider-companies.data.js';
import { currencies } from './money/currencies.data.js';

/** Changes with every change of a rule, so that a replay can list the reports that would read differently. */
export const RULES_VERSION = '1.4.0';

export const DICTIONARIES_VERSION = [states, bodies, companies, widerCompanies, systems, armsNouns, currencies, leaders, oedaPersons].map(({ id, version }) => `${id}@${version}`).join(' ');
