import { problemType, type Problem } from '@entente/contracts';
import type { Owner } from './owners.js';

/** The owner of a resource can't be reached. */
export function ownerDown(owner: Owner, reason: string): Problem {
  return {
    type: problemType('owner-unreachable'),
    title: 'Service Unavailable',
    status: 503,
    detail:
      `The ${owner.name} service does not answer (${reason}). What it acknowledged is stored; send the request again in a ` +
      `moment, writes with the same Idempotency-Key. Operators: check that ${owner.name} runs and that ` +
      `ENTENTE_GATEWAY_${owner.name.toUpperCase()}_URL is right; GET /v1/status tells which services are up.`,
    owner: owner.name,
  };
}
