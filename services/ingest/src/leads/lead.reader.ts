import { Injectable } from '@nestjs/common';
import { cameoName } from '@entente/connectors';
import { sortedPair, type Lead, type LeadMention, type LeadState } from '@entente/contracts';
import { foldStream, leadFold, leadStream } from '@entente/domain';
import { decodeCursor, encodeCursor } from '@entente/http';
import { EventLog } from '../commands/event-log.js';
import { UnknownIdError } from '../ingest.errors.js';
import { LeadDecisionTable } from './lead-decision.table.js';
import type { LeadPageQuery } from './lead.query.js';
import { LeadTable, type KeptLead } from './lead.table.js';
import { facet, wordsOf } from './lead.words.js';

/** A lead as it is told, with what its code stands for and what became of it. */
export interface LeadView extends Lead {
  readonly event: string | null;
  readonly state: LeadState;
  readonly claim: string | null;
  readonly reason: string | null;
}

export interface LeadDetail extends LeadView {
  readonly mentions: readonly LeadMention[];
}

export interface LeadPage {
  readonly items: readonly LeadView[];
  readonly next: string | null;
}

const LIST = 'leads';
const MOST_MENTIONS = 100;
const ID = /^[0-9a-f]{32}$/;

@Injectable()
export class LeadReader {
  constructor(
    private readonly leads: LeadTable,
    private readonly decisions: LeadDecisionTable,
    private readonly log: EventLog,
  ) {}

  async page(query: LeadPageQuery): Promise<LeadPage> {
    const { actor, pair, kind, code, text = '', url, from = null, to = null, state = null, limit, cursor } = query;
    const facets = [actor && facet.actor(actor), pair && facet.pair(sortedPair(pair)), kind && facet.kind(kind), code && facet.code(code)];
    const place = cursor === undefined ? null : decodeCursor(LIST, cursor, ['day', 'id']);
    const after = place === null || !ID.test(String(place.id)) ? null : { day: String(place.day), id: String(place.id) };
    // The last word of the beginning of an address may be cut off.
    const ofUrl = url === undefined ? [] : wordsOf(url.replace(/[\p{L}\p{N}\p{M}]*$/u, ''));
    const lexemes = [...facets.filter((name) => typeof name === 'string'), ...wordsOf(text), ...ofUrl];
    const rows = await this.leads.page({ lexemes, from, to, url: url ?? null, state, after, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last !== undefined ? encodeCursor(LIST, { day: last.lead.day, id: last.lead.id }) : null;
    return { items: page.map(viewOf), next };
  }

  /** What became of it is read from the log; a decision that the lists' table missed is noted by the way. */
  async lead(id: string): Promise<LeadDetail> {
    const kept = await this.kept(id);
    const events = await this.log.stream(leadStream(id));
    const { state } = foldStream(leadFold, events);
    const last = events.at(-1);
    if (last !== undefined && state.state !== kept.state) await this.decisions.note(id, last);
    return { ...viewOf({ ...kept, ...state }), mentions: await this.leads.mentionsOf(kept.lead.rows, MOST_MENTIONS) };
  }

  /** @throws UnknownIdError */
  async kept(id: string): Promise<KeptLead> {
    const kept = ID.test(id) ? await this.leads.find(id) : null;
    if (kept === null) throw new UnknownIdError('lead', id);
    return kept;
  }
}

function viewOf({ lead, state, claim, reason }: KeptLead): LeadView {
  return { ...lead, event: cameoName(lead.code), state, claim, reason };
}
