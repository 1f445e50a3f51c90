import { Command } from 'commander';
import { openSession } from '../session.js';
import { changesWords, documentWords, type DocumentChanges, type ReportChanges } from './changes-words.js';

/** Reports and the documents they are versions of. */
export function reportsCommand(): Command {
  return new Command('reports').description('look at reports: what changed in an article').addCommand(changesCommand());
}

function changesCommand(): Command {
  return new Command('changes')
    .description('print what a version of an article says otherwise than the one before')
    .argument('<id>', 'id of the report, or of the document with --document')
    .option('--document', 'every version of the document')
    .action(async (id: string, options: { document?: boolean }, command: Command) => {
      const { api, out } = openSession(command);
      if (options.document === true) {
        out.result(await api.get<DocumentChanges>(`/v1/documents/${encodeURIComponent(id)}/changes`), documentWords);
        return;
      }
      out.result(await api.get<ReportChanges>(`/v1/reports/${encodeURIComponent(id)}/changes`), changesWords);
    });
}
