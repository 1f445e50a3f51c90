import { type Kind, type Role } from '@entente/contracts';
import { type MatchingPolicy, matchingPolicies } from './matching-policy.js';

/** The table changes only together with this number; it stands in the metadata of nothing and in the docs of everything. */
export const KIND_TABLE_VERSION = 1;

export interface KindRow {
  /** How a person reads it. */
  readonly title: string;
  /** Roles whose states make a pair. Broker, host and speaker never do. */
  readonly principalRoles: readonly Role[];
  /** Codes of the CAMEO ontology with their Goldstein score; empty where CAMEO has no event for it. */
  readonly cameo: readonly { readonly code: string; readonly goldstein: number }[];
  readonly plover: string | null;
  readonly sipri: string | null;
  /** Whether it stands on a timeline that was asked for without naming kinds. */
  readonly defaultTimeline: boolean;
  readonly matches: MatchingPolicy;
}

const PARTIES: readonly Role[] = ['party', 'signatory', 'partner'];
const TRADERS: readonly Role[] = ['party', 'buyer', 'supplier', 'partner'];

type RowWithoutPolicy = Omit<KindRow, 'matches'>;

const rows: Record<Kind, RowWithoutPolicy> = {
  normalisation: {
    title: 'Normalisation',
    principalRoles: PARTIES,
    cameo: [{ code: '050', goldstein: 3.5 }, { code: '054', goldstein: 6 }],
    plover: 'SUPPORT',
    sipri: null,
    defaultTimeline: true,
  },
  signing: {
    title: 'Signing',
    principalRoles: PARTIES,
    cameo: [{ code: '057', goldstein: 8 }, { code: '0312', goldstein: 5.2 }],
    plover: 'SUPPORT',
    sipri: null,
    defaultTimeline: true,
  },
  procurement: {
    title: 'Procurement',
    principalRoles: TRADERS,
    cameo: [{ code: '062', goldstein: 7.4 }, { code: '0312', goldstein: 5.2 }],
    plover: 'COOPERATE',
    sipri: 'year of order, number ordered',
    defaultTimeline: true,
  },
  delivery: {
    title: 'Delivery',
    principalRoles: TRADERS,
    cameo: [{ code: '062', goldstein: 7.4 }, { code: '072', goldstein: 8.3 }],
    plover: 'COOPERATE',
    sipri: 'number delivered, years of delivery',
    defaultTimeline: true,
  },
  'industrial-cooperation': {
    title: 'Industrial cooperation',
    principalRoles: [...TRADERS, 'signatory'],
    cameo: [{ code: '061', goldstein: 6.4 }, { code: '0312', goldstein: 5.2 }],
    plover: 'COOPERATE',
    sipri: 'licence comment',
    defaultTimeline: true,
  },
  dialogue: {
    title: 'Dialogue',
    principalRoles: PARTIES,
    cameo: [{ code: '040', goldstein: 1 }, { code: '042', goldstein: 1.9 }, { code: '043', goldstein: 2.8 }, { code: '046', goldstein: 7 }],
    plover: 'CONSULT',
    sipri: null,
    defaultTimeline: true,
  },
  exercise: {
    title: 'Exercise',
    principalRoles: PARTIES,
    cameo: [{ code: '062', goldstein: 7.4 }],
    plover: 'COOPERATE',
    sipri: null,
    defaultTimeline: true,
  },
  'intelligence-cooperation': {
    title: 'Intelligence cooperation',
    principalRoles: PARTIES,
    cameo: [{ code: '064', goldstein: 7 }],
    plover: 'COOPERATE',
    sipri: null,
    defaultTimeline: true,
  },
  statement: {
    title: 'Statement',
    principalRoles: PARTIES,
    cameo: [{ code: '051', goldstein: 3.4 }, { code: '010', goldstein: 0 }, { code: '111', goldstein: -2 }],
    plover: 'SUPPORT',
    sipri: null,
    defaultTimeline: true,
  },
  criticism: {
    title: 'Criticism',
    principalRoles: PARTIES,
    cameo: [{ code: '111', goldstein: -2 }],
    plover: 'ACCUSE',
    sipri: null,
    defaultTimeline: true,
  },
  protest: {
    title: 'Protest',
    principalRoles: PARTIES,
    cameo: [{ code: '141', goldstein: -6.5 }],
    plover: 'PROTEST',
    sipri: null,
    defaultTimeline: true,
  },
  sanction: {
    title: 'Sanction',
    principalRoles: TRADERS,
    cameo: [{ code: '1622', goldstein: -5.6 }, { code: '161', goldstein: -4 }, { code: '163', goldstein: -8 }],
    plover: 'SANCTION',
    sipri: 'comment',
    defaultTimeline: true,
  },
  statistic: { title: 'Statistic', principalRoles: TRADERS, cameo: [], plover: null, sipri: 'TIV is volume, never money', defaultTimeline: false },
  trend: { title: 'Trend', principalRoles: TRADERS, cameo: [], plover: null, sipri: null, defaultTimeline: false },
  assessment: { title: 'Assessment', principalRoles: TRADERS, cameo: [], plover: null, sipri: null, defaultTimeline: false },
};

/** Everything this product knows of a kind, version 1 (EVIDENCE: CAMEO, PLOVER, SIPRI). */
export const kindTable: Readonly<Record<Kind, KindRow>> = Object.fromEntries(
  Object.entries(rows).map(([kind, row]) => [kind, { ...row, matches: matchingPolicies[kind as Kind] }]),
) as Record<Kind, KindRow>;

export function principalRolesOf(kind: Kind): readonly Role[] {
  return kindTable[kind].principalRoles;
}
