export { foldAll, rowsAt, type FoldedTables } from './fold-all.js';
export { MemoryLog, type Fact } from './memory-log.js';
export { ledgerProjection } from './ledger.projection.js';
export { tallyProjection, type Tally } from './tally.projection.js';
export { fillLog, measureRebuild, type RebuildMeasured } from './rebuild-bench.js';
export { killWorkers, type KillWorkers, type Move, type WorkersKilled } from './kill-workers.js';
export { storedLedger, type StoredLedger } from './stored-ledger.js';
