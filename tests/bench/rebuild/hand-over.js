import { killWorkers, storedLedger } from '@entente/projections/testing';
import pg from 'pg';
import { inputOfChild, resultOfChild } from '../child.js';

/** Three projectors, processes of their own, on one version; whoever leads is killed. */
const { url, kills } = inputOfChild();
const pool = new pg.Pool({ connectionString: url, max: 4 });
const ledger = await storedLedger({ url, pool });
const { handOvers, moves } = await killWorkers({ pool, ledger, workers: 3, kills });
moves.forEach(({ from }, index) => {
  if (from !== (moves[index - 1]?.to ?? 0n)) throw new Error(`The checkpoint went from ${moves[index - 1]?.to} to ${from}.`);
});
await ledger.store.close();
await pool.end();
resultOfChild({ handOvers });
