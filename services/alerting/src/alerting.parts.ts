import type { RecordedEvent } from '@entente/contracts';
import { PersonalKeys, openEventStore, openedEvent, servicePool, type EventStore } from '@entente/event-store';
import type { NatsLink } from '@entente/messaging';
import type { Logger } from '@entente/observability';
import type pg from 'pg';
import type { AlertingConfig } from './alerting.config.js';
import { AlertFeed } from './alerts/alert-feed.js';
import { AlertReader } from './alerts/alert.reader.js';
import { BacktestStore } from './backtests/backtest.store.js';
import { Backtester } from './backtests/backtester.js';
import { ALERTING_LANE, ALERTING_LOG_SCHEMA } from './database/alerting.names.js';
import { DeliveryReader } from './deliveries/delivery.reader.js';
import { TopicLedger } from './deliveries/topics/topic.ledger.js';
import { TopicPublisher } from './deliveries/topics/topic.publisher.js';
import { WebhookAgents } from './deliveries/webhooks/webhook.agent.js';
import { WebhookSender } from './deliveries/webhooks/webhook.sender.js';
import { WebhookWorker } from './deliveries/webhooks/webhook.worker.js';
import { DevelopmentReader } from './developments/development.reader.js';
import { Explainer } from './explain/explainer.js';
import { feedConsumer } from './feed/feed.consumer.js';
import { FeedFollower } from './feed/feed.follower.js';
import { FeedHeads } from './feed/feed.heads.js';
import { FeedWatch } from './feed/feed.watch.js';
import { IngestHistory } from './feed/ingest.history.js';
import { LogEpoch } from './log/log.epoch.js';
import { LogProjector } from './log/log.projector.js';
import { AlertRaiser } from './matching/alert.raiser.js';
import { MatchWorker } from './matching/match.worker.js';
import { RuleCache } from './matching/rule.cache.js';
import { NatsSide, type NatsWork } from './nats-side.js';
import { Lead } from './running/lead.js';
import { ReactorGate } from './running/reactor-gate.js';
import { RuleReader } from './rules/rule.reader.js';
import { RuleService } from './rules/rule.service.js';
import { RuleStarts } from './rules/rule.start.js';
import { RuleWriter } from './rules/rule.writer.js';
import { WebhookSecretStore } from './rules/webhook-secret.store.js';
import { StatusReader } from './status/status.reader.js';

const POLL_MS = 1_000;

/** Every object of the service, wired once, by hand: what depends on what reads from top to bottom. */
export class AlertingParts {
  readonly pool: pg.Pool;
  /** Gives an event's personal fields in plain, where this service has their keys. */
  readonly open: (event: RecordedEvent) => RecordedEvent;
  readonly store: EventStore;
  readonly projector: LogProjector;
  readonly epoch: LogEpoch;
  readonly alerts: AlertReader;
  readonly alertFeed: AlertFeed;
  readonly developments: DevelopmentReader;
  readonly deliveries: DeliveryReader;
  readonly ruleReader: RuleReader;
  readonly rules: RuleService;
  readonly history: IngestHistory;
  readonly follower: FeedFollower;
  readonly gate: ReactorGate;
  readonly nats: NatsSide;
  readonly heads: FeedHeads;
  readonly explainer: Explainer;
  readonly backtests: BacktestStore;
  readonly backtester: Backtester;
  readonly status: StatusReader;
  readonly agents: WebhookAgents;
  readonly webhooks: WebhookWorker;

  constructor(
    readonly config: Readonly<AlertingConfig>,
    readonly log: Logger,
  ) {
    const { archiveFolder: archives } = config;
    this.pool = servicePool({ url: config.databaseUrl, max: config.databasePool, applicationName: 'entente-alerting', answerWithinMs: config.databaseAnswerMs });
    this.open = openerOf(config);
    this.store = openEventStore({ pool: this.pool, schema: ALERTING_LOG_SCHEMA, lane: ALERTING_LANE, ...(archives === undefined ? {} : { archives }), batching: { answerTimeout: config.databaseAnswerMs } });
    this.projector = new LogProjector(this.pool, this.store);
    this.epoch = new LogEpoch(this.store);
    this.alerts = new AlertReader(this.pool);
    this.alertFeed = new AlertFeed({ reader: this.alerts, onAdvanced: (listener) => this.projector.onAdvanced(listener), pollMs: POLL_MS });
    this.developments = new DevelopmentReader(this.pool);
    this.deliveries = new DeliveryReader(this.pool);
    this.ruleReader = new RuleReader(this.pool);
    this.gate = new ReactorGate({ pool: this.pool, schema: ALERTING_LOG_SCHEMA, lane: ALERTING_LANE }, log);
    this.nats = new NatsSide(config, { workOver: (link) => this.natsWork(link), gate: this.gate, lead: new Lead(this.pool) }, log);
    this.history = new IngestHistory(() => this.nats.link);
    this.follower = new FeedFollower(this.matchWorker(), this.history, { batch: config.feedBatch, log });
    this.heads = new FeedHeads(this.pool, this.nats, this.history);
    this.rules = this.ruleService();
    this.explainer = new Explainer({ pool: this.pool, rules: this.ruleReader, developments: this.developments, alerts: this.alerts });
    this.backtests = new BacktestStore(this.pool);
    this.backtester = new Backtester({ store: this.backtests, history: this.history, open: this.open, log }, { maxEvents: config.backtestMaxEvents });
    this.status = new StatusReader(this);
    this.agents = new WebhookAgents(config.webhookAllowedAddresses);
    this.webhooks = this.webhookWorker();
    this.projector.onAdvanced((position) => {
      this.nats.announce(position);
      this.webhooks.nudge();
    });
  }

  private matchWorker(): MatchWorker {
    const { pool, projector: log } = this;
    return new MatchWorker({ pool, log, rules: new RuleCache(this.ruleReader), raiser: new AlertRaiser(this.store), open: this.open });
  }

  private ruleService(): RuleService {
    return new RuleService({
      writer: new RuleWriter(this.store),
      reader: this.ruleReader,
      starts: new RuleStarts(this.pool, () => this.heads.end()),
      secrets: new WebhookSecretStore(this.pool),
      log: this.projector,
    });
  }

  private webhookWorker(): WebhookWorker {
    const { webhookTimeoutMs, webhookRetryPercent } = this.config;
    const sender = new WebhookSender(this.agents, webhookTimeoutMs);
    const timing = { retryScale: webhookRetryPercent / 100, holdMs: webhookTimeoutMs * 2 + 10_000, pollMs: POLL_MS };
    return new WebhookWorker(this.pool, sender, timing, this.log);
  }

  private natsWork(link: NatsLink): NatsWork {
    const { follower, history, log, alerts, epoch, config } = this;
    const ledger = new TopicLedger(this.pool);
    const work = {
      consumer: feedConsumer({ link, follower, history, log }, { batch: config.feedBatch }),
      publisher: new TopicPublisher({ link, alerts, ledger, epoch, log }, { checkEveryMs: config.alertsCheckMs }),
      watch: new FeedWatch({ follower, link, end: () => this.heads.end() }, { patienceMs: config.feedPatienceMs, log }),
    };
    void work.consumer.run();
    work.publisher.run();
    return work;
  }
}

function openerOf({ personalKeys, personalMasterKeyFile }: Readonly<AlertingConfig>): (event: RecordedEvent) => RecordedEvent {
  if (personalKeys === undefined) return (event) => event;
  const keys = PersonalKeys.open(personalKeys, personalMasterKeyFile);
  return (event) => openedEvent(event, keys);
}
