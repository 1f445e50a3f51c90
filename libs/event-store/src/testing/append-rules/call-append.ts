import { type ClientBase, type Pool } from 'pg';
import { rawQuery } from '../../postgres/raw-query.js';
import { sqlFile } from '../../postgres/sql-file.js';
import { type AppendCommand } from '../../store/event-store.port.js';
import { appendAnswers } from '../../append/append.answers.js';
import { appendParameters } from '../../append/append.parameters.js';
import { prepareCommand } from '../../append/prepare-command.js';
import { type PreparedCommand } from '../../append/prepared-command.js';

/** Calls the procedure with a batch as it is: no picking, no retries. */
export async function callAppend(db: Pool | ClientBase, schema: string, commands: readonly AppendCommand[], lane = 'main'): Promise<string[]> {
  const batch = preparedAll(commands);
  const rows = await rawQuery(db, { text: sqlFile('append.sql', schema), values: appendParameters(lane, batch) });
  return appendAnswers(batch, rows[0]?.[0] ?? '[]').map((answer) => answer.outcome);
}

/** Calls the function inside the procedure, as nobody should. */
export async function callInnerFunction(db: Pool | ClientBase, schema: string, command: AppendCommand): Promise<void> {
  const text = sqlFile('append.sql', schema).replace('CALL', 'SELECT').replace('.append(', '.append_batch(').replace(', NULL)', ')');
  await rawQuery(db, { text, values: appendParameters('main', preparedAll([command])) });
}

function preparedAll(commands: readonly AppendCommand[]): PreparedCommand[] {
  return commands.map((command) => {
    const preparation = prepareCommand(command);
    if (!preparation.ok) throw new Error(preparation.reason);
    return preparation.command;
  });
}
