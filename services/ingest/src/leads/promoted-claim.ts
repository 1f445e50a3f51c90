import { readQuotedClaim } from '@entente/connectors';
import type { Claim, Kind, Lead, Role } from '@entente/contracts';
import { cleanText, contentId } from '@entente/domain';
import { InvalidSubmissionError } from '../ingest.errors.js';
import { assertSpans } from '../reports/spans.js';
import type { PromoteLeadDto } from './lead.dto.js';

/** Roles of who acts and towards whom, where a kind has other ones than parties. */
const ROLES: Partial<Readonly<Record<Kind, readonly [Role, Role]>>> = {
  signing: ['signatory', 'signatory'],
  procurement: ['supplier', 'buyer'],
  delivery: ['supplier', 'buyer'],
  'industrial-cooperation': ['partner', 'partner'],
  criticism: ['critic', 'target'],
  statement: ['speaker', 'mentioned'],
};

export interface Evidence {
  readonly report: string;
  readonly text: string;
}

/**
 * The claim that a person makes of a lead: his words about the quoted ones; what he leaves out is the lead's. Its id
 * follows from lead, report and place, so that a repetition names the same claim.
 * @throws InvalidSubmissionError
 */
export function promotedClaim(lead: Lead, dto: PromoteLeadDto, { report, text }: Evidence): Claim {
  const kind = dto.kind ?? lead.kind;
  if (kind === null) throw invalid('/kind', `Code ${lead.code} comes near to no kind: name the kind.`);
  const quote = cleanText(dto.quote).trim();
  const start = quote === '' ? -1 : text.indexOf(quote);
  if (start < 0) throw invalid('/quote', 'These words do not stand in the report: quote them exactly as they do.');
  const trigger = { start, end: start + quote.length, exact: quote };
  const stated = { ...dto.claim, kind, actors: dto.claim?.actors ?? actorsOf(lead, kind), valid: dto.claim?.valid ?? { edtf: lead.day, basis: 'inferred' as const } };
  const note = { rule: 'lead/1', note: `Lead ${lead.id} (${lead.dataset} ${lead.rows.join(', ')}), borne out by this report.` };
  const reading = readQuotedClaim({ ...stated, ...(dto.credibility === undefined ? {} : { credibility: dto.credibility }) }, trigger, note);
  if (!reading.ok) throw new InvalidSubmissionError(reading.errors.map(({ pointer, detail }) => ({ pointer: `/claim${pointer}`, detail })));
  const claim = { ...reading.claim, id: contentId({ lead: lead.id, report, start, end: trigger.end }), report };
  assertSpans(claim, text);
  return claim;
}

/** Codes that are no actors of ours are left out: who they are is for a person to say. */
function actorsOf(lead: Lead, kind: Kind): { role: Role; id: string; name: string }[] {
  const roles = ROLES[kind] ?? ['party', 'party'];
  return lead.actors.flatMap((actor, side) => {
    const role = roles[side];
    const id = actor?.state ?? null;
    return actor === null || id === null || role === undefined ? [] : [{ role, id, name: actor.name === '' ? id : actor.name }];
  });
}

function invalid(pointer: string, detail: string): InvalidSubmissionError {
  return new InvalidSubmissionError([{ pointer, detail }]);
}
