import { Command, Option } from 'commander';
import { alertsCommand } from './alerts/alerts.command.js';
import { backupCommand } from './backup/backup.command.js';
import { migrateCommand } from './backup/migrate.command.js';
import { reactorsCommand } from './backup/reactors.command.js';
import { restoreCommand } from './backup/restore.command.js';
import { conflictsCommand, suggestionsCommand } from './conflicts/conflicts.command.js';
import { correctCommand } from './curation/correct.command.js';
import { mergeCommand, splitCommand, undoCommand } from './curation/curation.commands.js';
import { retractCommand } from './curation/retract.command.js';
import { demoCommand } from './demo/demo.command.js';
import { extractCommand } from './extract/extract.command.js';
import { importCommand } from './imports/import.command.js';
import { importsCommand } from './imports/imports.command.js';
import { ingestCommand } from './ingest/ingest.command.js';
import { submissionsCommand } from './ingest/submissions.command.js';
import { leadsCommand } from './leads/leads.command.js';
import { projectionsCommand } from './projections/projections.command.js';
import { reconcileCommand } from './reconcile/reconcile.command.js';
import { ratesCommand } from './rates/rates.command.js';
import { replayCommand } from './replay/replay.command.js';
import { reportsCommand } from './reports/reports.command.js';
import { reviewCommand } from './review/review.command.js';
import { rulesCommand } from './rules/rules.command.js';
import { sourcesCommand } from './sources/sources.command.js';
import { startCommand } from './stack/start.command.js';
import { statusCommand } from './status/status.command.js';
import { showCommand } from './timeline/show.command.js';
import { timelineCommand } from './timeline/timeline.command.js';
import { checkpointCommand } from './verify/checkpoint.command.js';
import { verifyCommand } from './verify/verify.command.js';

/** The whole command line. Global options may stand before or behind the command's own. */
export function program(): Command {
  const root = new Command('entente')
    .description('Event-sourced timelines of relations between states.')
    .addHelpText('after', '\nRun `npm start` first, or name a running gateway with --url. `entente help <command>` tells more.')
    .showHelpAfterError('(run the command with --help for its options)')
    .configureHelp({ showGlobalOptions: true });
  const commands = [
    ingestCommand(),
    submissionsCommand(),
    importCommand(),
    importsCommand(),
    leadsCommand(),
    timelineCommand(),
    showCommand(),
    correctCommand(),
    retractCommand(),
    mergeCommand(),
    splitCommand(),
    undoCommand(),
    reportsCommand(),
    reviewCommand(),
    conflictsCommand(),
    suggestionsCommand(),
    sourcesCommand(),
    ratesCommand(),
    rulesCommand(),
    alertsCommand(),
    replayCommand(),
    projectionsCommand(),
    statusCommand(),
    verifyCommand(),
    checkpointCommand(),
    backupCommand(),
    restoreCommand(),
    reactorsCommand(),
    reconcileCommand(),
    migrateCommand(),
    extractCommand(),
    startCommand(),
    demoCommand(),
  ];
  for (const command of commands) root.addCommand(withGlobals(command));
  return root;
}

function withGlobals(command: Command): Command {
  if (command.commands.length > 0) {
    for (const child of command.commands) withGlobals(child);
    return command;
  }
  return command
    .addOption(new Option('--url <address>', 'the gateway, e.g. http://127.0.0.1:4280').env('ENTENTE_URL'))
    .addOption(new Option('--token <token>', 'bearer token where the gateway asks for one').env('ENTENTE_TOKEN'))
    .addOption(new Option('--json', 'print one JSON document'));
}
