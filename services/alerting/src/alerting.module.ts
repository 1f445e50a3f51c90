import { Module, type DynamicModule } from '@nestjs/common';
import { AlertingLifetime } from './alerting.lifetime.js';
import { AlertingParts } from './alerting.parts.js';
import { AlertFeed } from './alerts/alert-feed.js';
import { AlertReader } from './alerts/alert.reader.js';
import { AlertStreamController } from './alerts/alert-stream.controller.js';
import { AlertsController } from './alerts/alerts.controller.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { DeliveryReader } from './deliveries/delivery.reader.js';
import { LogEpoch } from './log/log.epoch.js';
import { RuleReader } from './rules/rule.reader.js';
import { RuleService } from './rules/rule.service.js';
import { RulesController } from './rules/rules.controller.js';

/** The edges of the service over its parts. */
@Module({})
export class AlertingModule {
  static with(parts: AlertingParts): DynamicModule {
    return {
      module: AlertingModule,
      controllers: [RulesController, AlertStreamController, AlertsController, DeliveriesController],
      providers: [
        { provide: AlertingParts, useValue: parts },
        { provide: AlertReader, useValue: parts.alerts },
        { provide: AlertFeed, useValue: parts.alertFeed },
        { provide: LogEpoch, useValue: parts.epoch },
        { provide: DeliveryReader, useValue: parts.deliveries },
        { provide: RuleReader, useValue: parts.ruleReader },
        { provide: RuleService, useValue: parts.rules },
        AlertingLifetime,
      ],
    };
  }
}
