import { PersonalKeys } from '@entente/event-store';
import { Command } from 'commander';
import { UsageError } from '../api/api-error.js';
import { printer } from '../output/printer.js';

/** The file that personal fields are encrypted with. `npm start` makes its own. */
export function keysCommand(): Command {
  return new Command('keys').description('the file of keys that personal fields are encrypted with').addCommand(createCommand());
}

function createCommand(): Command {
  return new Command('create')
    .description('make a new file of keys, readable for its owner only; give its path to the services as ENTENTE_PERSONAL_KEYS')
    .argument('<file>', 'where; neither among the data of the database nor where its backups go')
    .option('--master <file>', 'file with 64 hex digits to encrypt it with: ENTENTE_PERSONAL_MASTER_KEY_FILE')
    .action((file: string, options: { master?: string }, command: Command) => {
      try {
        const { id } = PersonalKeys.create(file, options.master);
        printer(command.opts<{ json?: boolean }>().json === true).result({ file, id }, () => `Made ${file} (keys ${id}). Copy it to a safe place of its own: without it personal fields can't be read.`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new UsageError(`${file} is there already: a new one could not read what it encrypted. Choose another path.`);
        throw error;
      }
    });
}
