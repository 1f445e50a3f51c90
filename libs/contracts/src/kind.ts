/** Kinds of development, version 1. The codes and rules of each kind stand in the domain's kind table. */
export const KINDS = [
  'normalisation',
  'signing',
  'procurement',
  'delivery',
  'industrial-cooperation',
  'dialogue',
  'exercise',
  'intelligence-cooperation',
  'statement',
  'criticism',
  'protest',
  'sanction',
  'statistic',
  'trend',
  'assessment',
] as const;
export type Kind = (typeof KINDS)[number];

export const ROLES = [
  'party',
  'signatory',
  'buyer',
  'supplier',
  'partner',
  'manufacturer',
  'broker',
  'host',
  'visitor',
  'critic',
  'target',
  'speaker',
  'reporter',
  'subject',
  'counterpart',
  'mentioned',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles whose states make a pair. */
export const PRINCIPAL_ROLES = ['party', 'signatory', 'buyer', 'supplier', 'partner'] as const satisfies readonly Role[];

/** Life cycle of an order, in the order it normally advances; the exits stand apart. */
export const PROCUREMENT_STATUSES = [
  'rumoured',
  'negotiating',
  'announced',
  'contract-signed',
  'in-production',
  'delivering',
  'delivered',
  'in-service',
] as const;
export const PROCUREMENT_EXITS = ['cancelled', 'suspended', 'disputed', 'denied'] as const;
export type ProcurementStatus = (typeof PROCUREMENT_STATUSES)[number] | (typeof PROCUREMENT_EXITS)[number];

export const MODALITIES = ['asserted', 'planned', 'negotiating', 'hedged', 'negated', 'cancelled', 'conditional'] as const;
export type Modality = (typeof MODALITIES)[number];
