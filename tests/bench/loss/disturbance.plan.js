/** Who is killed, in turn; all kinds before the first comes again. */
const TURNS = ['backend', 'consumer', 'relay', 'backend', 'feed', 'backend', 'consumer', 'relay', 'feed', 'backend'];

/**
 * When what is killed, as shares of the work done: the same faults whether a run takes a minute or hours.
 * @param restarts immediate ends of PostgreSQL; @param brokerRestarts kills of nats-server
 * @returns { at, what } in order
 */
export function disturbancePlan({ kills, restarts, brokerRestarts, kinds }) {
  const turns = TURNS.filter((what) => kinds.includes(what));
  const spread = (count, what, shift) => Array.from({ length: count }, (_, index) => ({ at: (index + shift) / count, what: what(index) }));
  return [
    ...spread(kills - restarts - brokerRestarts, (index) => turns[index % turns.length], 0.5),
    ...spread(restarts, () => 'postgres', 0.4),
    ...spread(brokerRestarts, () => 'broker', 0.7),
  ].sort((one, other) => one.at - other.at);
}
