/** Statements that the previous release, still running, or a table under load does not survive. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\bDROP\s+(TABLE|COLUMN|FUNCTION|PROCEDURE|SCHEMA|VIEW)\b/i, 'drops what the previous release uses: do it one release later'],
  [/\bRENAME\b/i, 'renames: add the new name beside the old one'],
  [/\bALTER\s+COLUMN\s+\S+\s+(SET\s+DATA\s+)?TYPE\b/i, 'rewrites a table under an exclusive lock: add a column beside it'],
  [/\bSET\s+NOT\s+NULL\b/i, 'reads a whole table under an exclusive lock: add a CHECK … NOT VALID and validate it'],
  [/\bLOCK\s+TABLE\b/i, 'locks a table'],
];

/**
 * What is wrong with a migration that runs while services of the previous release work, a line each.
 * @param sql its text; of a TypeORM migration the whole file
 */
export function brokenRules(name: string, sql: string): string[] {
  const statements = sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '');
  const made = new Set([...statements.matchAll(/CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?([\w.@"]+)/gi)].map(([, table]) => table));
  const indexes = [...statements.matchAll(/CREATE\s+(?:UNIQUE\s+)?INDEX\s+(CONCURRENTLY\s+)?(?:IF\s+NOT\s+EXISTS\s+)?[\w"]+\s+ON\s+([\w.@"]+)/gi)];
  const slow = indexes.filter(([, concurrently, table]) => concurrently === undefined && !made.has(table ?? ''));
  return [
    ...FORBIDDEN.filter(([pattern]) => pattern.test(statements)).map(([, why]) => `${name} ${why}`),
    ...slow.map(([, , table]) => `${name} indexes ${table ?? ''} while nobody may write to it: CREATE INDEX CONCURRENTLY, in a migration with \`transaction = false\``),
  ];
}
