const TURNS = 5;
/** Begun after this, a turn on a slow machine would not end within the group's ten minutes. */
const LAST_BEGIN_MS = 180_000;

/** Whether another turn is to be measured: five of them, on a slow machine as many as begin within three minutes. */
export function goesOn(turn, { full, began }) {
  return turn < (full ? 1 : TURNS) && (turn === 0 || performance.now() - began < LAST_BEGIN_MS);
}
