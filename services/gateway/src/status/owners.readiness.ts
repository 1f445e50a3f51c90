import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Readiness } from '@entente/http';
import { OWNERS } from '../gateway.tokens.js';
import { askOwner } from '../owners/ask-owner.js';
import type { Owner } from '../owners/owners.js';

const TIMEOUT_MS = 1_500;

/** Ready while at least one owner answers: a front door that closes for one of them takes the others away too. */
@Injectable()
export class OwnersReadiness implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    @Inject(OWNERS) private readonly owners: readonly Owner[],
  ) {}

  onModuleInit(): void {
    this.readiness.add('owners', () => this.check());
  }

  private async check(): Promise<Record<string, string>> {
    const states = await Promise.all(
      this.owners.map(async (owner) => {
        const answer = await askOwner(owner, '/health/live', { timeoutMs: TIMEOUT_MS });
        return [owner.name, answer.reached && answer.status === 200 ? 'up' : 'down'] as const;
      }),
    );
    if (states.every(([, state]) => state === 'down')) throw new Error('no service behind the gateway answers');
    return Object.fromEntries(states);
  }
}
