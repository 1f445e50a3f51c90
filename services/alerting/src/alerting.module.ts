import { Module, type DynamicModule } from '@nestjs/common';
import { AlertingLifetime } from './alerting.lifetime.js';
import { AlertingParts } from './alerting.parts.js';
import { AlertFeed } from './alerts/alert-feed.js';
import { AlertPages } from './alerts/alert.pages.js';
import { AlertReader } from './alerts/alert.reader.js';
import { AlertStreamController } from './alerts/alert-stream.controller.js';
import { AlertsController } from './alerts/alerts.controller.js';
import { BacktestController } from './backtests/backtest.controller.js';
import { BacktestStore } from './backtests/backtest.store.js';
import { Backtester } from './backtests/backtester.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { DeliveryReader } from './deliveries/delivery.reader.js';
import { ExplainController } from './explain/explain.controller.js';
import { Explainer } from './explain/explainer.js';
import { FeedHeads } from './feed/feed.heads.js';
import { LogEpoch } from './log/log.epoch.js';
import { AlertingRequestsController } from './requests.controller.js';
import { RulePages } from './rules/rule.pages.js';
import { RuleReader } from './rules/rule.reader.js';
import { RuleService } from './rules/rule.service.js';
import { RulesController } from './rules/rules.controller.js';
import { StatusController } from './status/status.controller.js';
import { StatusReader } from './status/status.reader.js';

/** The edges of the service over its parts. */
@Module({})
export class AlertingModule {
  static with(parts: AlertingParts): DynamicModule {
    return {
      module: AlertingModule,
      controllers: [
        RulesController,
        ExplainController,
        BacktestController,
        AlertStreamController,
        AlertsController,
        DeliveriesController,
        StatusController,
        AlertingRequestsController,
      ],
      providers: [
        { provide: AlertingParts, useValue: parts },
        { provide: AlertReader, useValue: parts.alerts },
        { provide: AlertPages, useValue: new AlertPages(parts.alerts) },
        { provide: AlertFeed, useValue: parts.alertFeed },
        { provide: LogEpoch, useValue: parts.epoch },
        { provide: DeliveryReader, useValue: parts.deliveries },
        { provide: RuleReader, useValue: parts.ruleReader },
        { provide: RulePages, useValue: new RulePages(parts.ruleReader) },
        { provide: RuleService, useValue: parts.rules },
        { provide: Explainer, useValue: parts.explainer },
        { provide: BacktestStore, useValue: parts.backtests },
        { provide: Backtester, useValue: parts.backtester },
        { provide: FeedHeads, useValue: parts.heads },
        { provide: StatusReader, useValue: parts.status },
        AlertingLifetime,
      ],
    };
  }
}
