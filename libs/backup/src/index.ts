export { BackupDamagedError, BackupError, BackupFormatError, BackupResumeError, RestoreTargetError, RestoreVerifyError, ResumeError } from './backup.errors.js';
export { ENTENTE_CONTENTS, REBUILT_SCHEMAS, type BackupContents, type LogPlace } from './contents/contents.js';
export type { BackupHead, BackupManifest, BackupPart } from './format/manifest.js';
export { takeBackup, type BackupOptions, type BackupProgress } from './take/take-backup.js';
export { restoreBackup, type RestoreOptions, type RestoreProgress, type RestoredBackup } from './restore/restore-backup.js';
export { resumeReactors, type ResumedReactors, type ResumeFrom, type ResumeOptions } from './resume/resume-reactors.js';
export { reconcile, type Reconciliation, type ReconcileOptions, type StreamEnd, type StreamPlace, type Told } from './reconcile/reconcile.js';
export type { KeptPlace, Verdict } from './reconcile/kept-places.js';
