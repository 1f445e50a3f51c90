import { Controller } from '@nestjs/common';
import { MessagePattern, Payload } from '@nestjs/microservices';
import { REQUESTS } from '@entente/contracts';
import { AlertsQuery } from './alerts/alert.dto.js';
import { AlertPages, type AlertPage } from './alerts/alert.pages.js';
import { RulesQuery } from './rules/rule.dto.js';
import { RulePages, type RulePage } from './rules/rule.pages.js';

/** The lists of this service over NATS: the same queries and answers as over HTTP. */
@Controller()
export class AlertingRequestsController {
  constructor(
    private readonly rules: RulePages,
    private readonly alerts: AlertPages,
  ) {}

  @MessagePattern(REQUESTS.alertingRules)
  listRules(@Payload() query: RulesQuery): Promise<RulePage> {
    return this.rules.list(query);
  }

  @MessagePattern(REQUESTS.alertingAlerts)
  listAlerts(@Payload() query: AlertsQuery): Promise<AlertPage> {
    return this.alerts.list(query);
  }
}
