import { Module, type DynamicModule } from '@nestjs/common';
import { GATEWAY_CONFIG, OWNERS } from './gateway.tokens.js';
import type { GatewayConfig } from './gateway.config.js';
import type { Owner } from './owners/owners.js';
import { OwnersReadiness } from './status/owners.readiness.js';
import { StatusController } from './status/status.controller.js';

@Module({})
export class GatewayModule {
  static with(config: Readonly<GatewayConfig>, owners: readonly Owner[]): DynamicModule {
    return {
      module: GatewayModule,
      controllers: [StatusController],
      providers: [
        { provide: GATEWAY_CONFIG, useValue: config },
        { provide: OWNERS, useValue: owners },
        OwnersReadiness,
      ],
    };
  }
}
