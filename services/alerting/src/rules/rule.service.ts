import { TRIGGERS, type Principal, type Rule } from '@entente/contracts';
import { contentId, decideRuleChange, decideRuleCreation, decideRuleDeletion, isRefused, type Refused, type RuleRefusal } from '@entente/domain';
import { uuidv7, type AppendAnswer } from '@entente/event-store';
import { ProblemException } from '@entente/http';
import type { LogProjector } from '../log/log.projector.js';
import { faultsOf } from './rule.check.js';
import type { ChangeRuleDto, CreateRuleDto } from './rule.dto.js';
import { keyReused, outcomeUnknown, ruleChangedMeanwhile, ruleInvalid, ruleNotFound } from './rule.problems.js';
import type { RuleReader } from './rule.reader.js';
import type { RuleStarts } from './rule.start.js';
import { ruleView, type RuleView } from './rule.view.js';
import type { RuleWriter } from './rule.writer.js';
import type { WebhookSecretStore } from './webhook-secret.store.js';

export interface RuleWithSecret extends RuleView {
  /** Only in the answer that made it. */
  readonly webhookSecret?: string;
}

export interface RuleServiceParts {
  readonly writer: RuleWriter;
  readonly reader: RuleReader;
  readonly starts: RuleStarts;
  readonly secrets: WebhookSecretStore;
  readonly log: LogProjector;
}

/** Commands on rules. Every answer is given after the tables show it. */
export class RuleService {
  constructor(private readonly parts: RuleServiceParts) {}

  /** Saves a rule. The same request again, by key or by content, answers with the rule it made the first time. */
  async create(body: CreateRuleDto, by: { principal: Principal; key: string | null }): Promise<{ rule: RuleWithSecret; replayed: boolean }> {
    const { writer, secrets, starts } = this.parts;
    const content = contentOf(body);
    const faults = faultsOf(content);
    if (faults.length > 0) throw ruleInvalid(faults);
    const { id, key } = await this.identify(content, by);
    const rule: Rule = { id, ...content };
    const decision = decideRuleCreation({ rule, context: writer.contextOf(by.principal) });
    if (isRefused(decision)) throw refused(id, decision);
    const secret = rule.webhook === null ? null : await secrets.ensure(id);
    const answer = await writer.append({ key, request: content, writes: decision.writes, start: await starts.now(), answer: { rule: id } });
    if (answer.outcome === 'mismatch') throw keyReused(by.key ?? key);
    if (answer.outcome !== 'conflict') assertTaken(answer, id, by.key ?? key);
    const replayed = answer.outcome !== 'appended';
    return { rule: await this.shown(id, replayed ? null : secret), replayed };
  }

  async change(id: string, body: ChangeRuleDto, principal: Principal): Promise<RuleWithSecret> {
    const { writer, secrets, starts } = this.parts;
    const loaded = await writer.load(id);
    const known = loaded.state.rule;
    if (known === null) throw ruleNotFound(id);
    const changes = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Partial<Omit<Rule, 'id'>>;
    const faults = faultsOf({ ...known, ...changes });
    if (faults.length > 0) throw ruleInvalid(faults);
    const decision = decideRuleChange({ rule: loaded, changes, context: writer.contextOf(principal) });
    if (isRefused(decision)) {
      if (decision.refused === 'nothing-changed') return this.shown(id, null);
      throw refused(id, decision);
    }
    const { webhook = known.webhook } = changes;
    const secret = webhook === null || webhook === known.webhook ? null : await secrets.renew(id);
    assertTaken(await writer.append({ key: uuidv7(), request: changes, writes: decision.writes, start: await starts.now() }), id, id);
    return this.shown(id, secret);
  }

  async remove(id: string, reason: string, principal: Principal): Promise<void> {
    const { writer, starts, log } = this.parts;
    const decision = decideRuleDeletion({ rule: await writer.load(id), reason, context: writer.contextOf(principal) });
    if (isRefused(decision)) throw refused(id, decision);
    assertTaken(await writer.append({ key: uuidv7(), request: { id, reason }, writes: decision.writes, start: await starts.now() }), id, id);
    await log.catchUp();
  }

  async renewSecret(id: string): Promise<{ rule: string; webhookSecret: string }> {
    const { state } = await this.parts.writer.load(id);
    if (state.rule === null) throw ruleNotFound(id);
    if (state.rule.webhook === null) throw ruleInvalid([{ pointer: '/webhook', detail: 'the rule has no webhook; give it one first' }]);
    return { rule: id, webhookSecret: await this.parts.secrets.renew(id) };
  }

  /**
   * Which rule a request stands for. With an Idempotency-Key it follows from that; without, from the content, so that
   * saving the same rule twice makes one. A content that was deleted before makes a new rule.
   */
  private async identify(content: Omit<Rule, 'id'>, by: { principal: Principal; key: string | null }): Promise<{ id: string; key: string }> {
    const principal = by.principal.id;
    if (by.key !== null) return { id: contentId({ rule: { principal, key: by.key } }), key: `rules.create:${principal}:${by.key}` };
    for (let generation = 0; ; generation += 1) {
      const id = contentId({ rule: { principal, content, generation } });
      const row = await this.parts.reader.one(id);
      if (row?.deleted !== true) return { id, key: `rules.create:${id}` };
    }
  }

  private async shown(id: string, secret: string | null): Promise<RuleWithSecret> {
    await this.parts.log.catchUp();
    const row = await this.parts.reader.one(id);
    if (row === null) throw ruleNotFound(id);
    return secret === null ? ruleView(row) : { ...ruleView(row), webhookSecret: secret };
  }
}

function contentOf(body: CreateRuleDto): Omit<Rule, 'id'> {
  const { name, filter, topic, triggers = [...TRIGGERS], webhook = null, enabled = true } = body;
  return { name, filter, topic, triggers, webhook, enabled };
}

function refused(id: string, { refused: reason, detail }: Refused<RuleRefusal>): ProblemException {
  if (reason === 'unknown-rule') return ruleNotFound(id);
  return new ProblemException({ name: 'rule', status: 422, title: 'The rule is not valid', detail });
}

function assertTaken(answer: AppendAnswer, id: string, key: string): void {
  switch (answer.outcome) {
    case 'appended':
    case 'duplicate':
      return;
    case 'conflict':
      throw ruleChangedMeanwhile(id);
    case 'unknown':
      throw outcomeUnknown(key);
    case 'mismatch':
    case 'rejected':
      throw ruleInvalid([{ pointer: '', detail: answer.outcome === 'rejected' ? answer.reason : `${answer.of} is taken` }]);
  }
}
