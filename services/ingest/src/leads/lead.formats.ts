import { GdeltFormat, LeadFormat, MentionFormat } from './lead.format.js';
import { LeadProvenance } from './lead.provenance.js';
import { LeadTable } from './lead.table.js';

/** Files of leads, with what their import needs. */
export const LEAD_FORMATS = [
  { format: LeadFormat, providers: [LeadTable, LeadProvenance] },
  { format: MentionFormat, providers: [] },
  { format: GdeltFormat, providers: [] },
] as const;
