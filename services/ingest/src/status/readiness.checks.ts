import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Readiness } from '@entente/http';
import { DataSource } from 'typeorm';
import { Broker } from '../broker/broker.js';
import { RelayWork } from '../broker/relay.work.js';
import { EventLog } from '../commands/event-log.js';

/** What must hold before traffic may come. NATS and what goes out to it are told, not required: HTTP stores without them. */
@Injectable()
export class ReadinessChecks implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly log: EventLog,
    private readonly database: DataSource,
    private readonly broker: Broker,
    private readonly relay: RelayWork,
  ) {}

  onModuleInit(): void {
    this.readiness.add('eventStore', async () => ({ position: (await this.log.store.head()).position.toString() }));
    this.readiness.add('migrations', async () => {
      if (await this.database.showMigrations()) throw new Error('migrations of schema ingest are pending: restart the service');
    });
    this.readiness.add('relay', async () => this.relay.faults());
    this.readiness.add('nats', async () => {
      const link = this.broker.link;
      const reached = link === null ? null : await link.ping(1_000).catch(() => null);
      return reached === null ? { connection: 'away', detail: 'HTTP stores without it; feeds and the inbox wait' } : { connection: 'up', ...reached };
    });
  }
}
