export { archivedThrough, type ArchivedPlace } from './archive/archived.lane.js';
export { canonicalJson } from './json/canonical-json.js';
export { JsonRuleError } from './json/json.errors.js';
export { sha256Hex } from './ids/sha256.js';
export { uuidv7 } from './ids/uuidv7.js';
export { databaseTrouble, type DatabaseTrouble } from './postgres/database-trouble.js';
export type {
  AppendAnswer,
  AppendCommand,
  EventStore,
  EventToAppend,
  ExpectedVersion,
  KnownCommand,
  LaneHead,
  ReadLaneOptions,
  ScanLaneOptions,
  StreamWrite,
} from './store/event-store.port.js';
export {
  EventStoreClosedError,
  EventStoreError,
  EventStoreUnavailableError,
  EventStoreUsageError,
  LaneMissingError,
  LogGapError,
  PartitionDetachedError,
  StoredRowError,
} from './store/event-store.errors.js';
export { isAnswerLate, servicePool, type ServicePoolOptions } from './postgres/service-pool.js';
export { openEventStore, type EventStoreOptions } from './store/postgres-event-store.js';
export { migrateEventStore, type MigrateOptions } from './migrate/migrate-event-store.js';
export { grantEventStore, type GrantOptions } from './grant/grant-event-store.js';
export { ensureServiceRole, giveSchema, grantRows, type ServiceRole } from './grant/service-role.js';
export { MigrationChangedError, MigrationRightsError } from './migrate/migrate.errors.js';
export { LOCK_WITHIN_MS, pastLocks } from './migrate/past-locks.js';
export { migrateServiceSchema, type ServiceMigrations, type ServiceSchema } from './migrate/service-schema.js';
export { verifyChain, type VerifyOptions, type VerifyReport } from './verify/verify-chain.js';
export { isSignedBy, keyName, signCheckpoint, type Checkpoint, type SignedCheckpoint } from './checkpoint/checkpoint.js';
export { appendCheckpoint, CheckpointFileError, readCheckpoints } from './checkpoint/checkpoint.file.js';
export { exportLane, type ExportOptions } from './export/export-lane.js';
export { parseExportLine } from './export/export.line.js';
export { scanEvents, scanLane } from './scan/scan-lane.js';
export { type ScannedEvent } from './scan/scanned-event.js';
export { scanLines } from './scan/scan-lines.js';
export { recordedOf, type StoredEvent } from './scan/stored-event.js';
export { DetachError, detachPartition, type DetachedPartition, type DetachOptions } from './partition/detach-partition.js';
export { upcaster, type Upcaster, type UpcastStep, type UpcastTable } from './upcast/upcaster.js';
export { UnknownEventError, UpcasterGapError } from './upcast/upcast.errors.js';
export { beginEpoch, epochAt, laneEpochs, type EpochOptions, type EpochPlace, type LaneEpoch } from './maintain/begin-epoch.js';
export { forgetCommands, type ForgetOptions } from './maintain/forget-commands.js';
export { holdLane, laneHold, releaseLane, untilReleased, type HoldPlace, type LaneHold } from './maintain/lane-hold.js';
export { PersonalKeys } from './personal/personal.keys.js';
export type { ForgottenName } from './personal/key.file.js';
export { PersonalKeysError } from './personal/personal.errors.js';
export { sealingStore, type SealedValues, type SealingOptions } from './personal/sealing-store.js';
export { openedEvent } from './personal/opened.event.js';
export { isSealed, openText, openValues, sealText } from './personal/seal.js';
export { PersonName, cover, coverPassages, type Passage } from './personal/person.name.js';
export { WordHashes, wordsOf } from './personal/words.js';
