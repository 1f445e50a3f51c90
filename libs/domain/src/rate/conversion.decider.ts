import { canonicalJson } from '../identity/canonical-json.js';
import { type ClaimState } from '../claim/claim.fold.js';
import { type DecisionContext, type Loaded, type StreamWrite, newEvent } from '../stream/decision.js';
import { claimStream } from '../stream/stream-names.js';
import { conversionsOf } from './conversion.js';
import { type RatesState } from './rates.fold.js';

/** Says anew what a claim's amounts come to; null when it says so already, or there is nothing to say. */
export function decideConversion(command: {
  readonly claim: Loaded<ClaimState>;
  readonly rates: (currency: string) => RatesState;
  readonly context: DecisionContext;
}): StreamWrite | null {
  const { claim: loaded, rates, context } = command;
  const { claim, about, conversions: known } = loaded.state;
  if (claim === null || about === null) return null;
  const conversions = conversionsOf(claim, rates);
  if (canonicalJson(conversions) === canonicalJson(known)) return null;
  const event = newEvent(context, 'claim.converted', { about, claim: claim.id, conversions });
  return { stream: claimStream(claim.id), expected: loaded.version, events: [event] };
}
