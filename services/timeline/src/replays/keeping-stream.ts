import type { NatsLink } from '@entente/messaging';
import { Refused, TargetAway } from '@entente/projections';

/**
 * The stream that keeps every subject of a replay; null when none keeps any, or when the server has no JetStream.
 * @param subjects ends in `>`, as it goes over the wire
 * @throws Refused when a stream keeps only some, or several share them
 */
export async function keepingStream(link: NatsLink, subjects: string): Promise<string | null> {
  const names = await namesOver(link, subjects);
  const [name] = names;
  if (name === undefined) return null;
  if (names.length > 1) throw new Refused(`The streams ${names.join(', ')} share ${subjects}. Let one stream keep it all, or none.`);
  const { config } = await link.manager.streams.info(name);
  if (!config.subjects.some((pattern) => covers(pattern, subjects))) throw new Refused(`The stream ${name} keeps only some of ${subjects}. Let it keep replays.>, or none.`);
  if (config.no_ack) throw new Refused(`The stream ${name} acknowledges nothing, so nobody could tell what it took. Set its no_ack to false.`);
  return name;
}

async function namesOver(link: NatsLink, subjects: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const name of link.manager.streams.names(subjects)) names.push(name);
    return names;
  } catch (error) {
    if (error instanceof Error && /jetstream.*not enabled|no responders/i.test(`${error.name} ${error.message}`)) return [];
    throw new TargetAway('nats-server does not say which stream keeps the subject.', { cause: error });
  }
}

/** Whether a pattern matches all that `subjects`, which ends in `>`, matches. */
export function covers(pattern: string, subjects: string): boolean {
  const [wide, narrow] = [pattern.split('.'), subjects.split('.')];
  for (const [at, token] of wide.entries()) {
    if (token === '>') return true;
    if (narrow[at] === undefined || narrow[at] === '>' || (token !== '*' && token !== narrow[at])) return false;
  }
  return false;
}
