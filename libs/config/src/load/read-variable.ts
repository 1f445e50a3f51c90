import { readFileSync } from 'node:fs';
import type { Variable } from '../variable/from-env.decorator.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable as found: its full name, and its value, a reason why there is none, or neither when it is not set. */
export type Found =
  | { readonly state: 'absent'; readonly name: string }
  | { readonly state: 'value'; readonly name: string; readonly value: unknown }
  | { readonly state: 'wrong'; readonly name: string; readonly detail: string };

/**
 * Looks a variable up under each prefix in turn; the first one that is set counts.
 * An empty text counts as not set: compose files and shells pass unset variables as empty ones.
 */
export function readVariable(variable: Variable, environment: Environment, prefixes: readonly string[]): Found {
  for (const prefix of prefixes) {
    const name = prefix + variable.name;
    const text = environment[name];
    if (text !== undefined && text !== '') return converted(variable, name, text);
    const file = environment[`${name}_FILE`];
    if (variable.secret && file !== undefined && file !== '') return fromFile(variable, `${name}_FILE`, file);
  }
  return { state: 'absent', name: (prefixes[0] ?? '') + variable.name };
}

function fromFile(variable: Variable, name: string, path: string): Found {
  try {
    return converted(variable, name, readFileSync(path, 'utf8').trim());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { state: 'wrong', name, detail: `the file can't be read (${reason}); name a readable file` };
  }
}

function converted(variable: Variable, name: string, text: string): Found {
  switch (variable.type) {
    case 'string':
      return { state: 'value', name, value: text };
    case 'list':
      return { state: 'value', name, value: text.split(',').map((part) => part.trim()).filter((part) => part !== '') };
    case 'integer':
      return /^-?[0-9]{1,15}$/.test(text)
        ? { state: 'value', name, value: Number(text) }
        : { state: 'wrong', name, detail: `must be a whole number${shown(variable, text)}` };
    case 'boolean':
      if (/^(true|1|yes|on)$/i.test(text)) return { state: 'value', name, value: true };
      if (/^(false|0|no|off)$/i.test(text)) return { state: 'value', name, value: false };
      return { state: 'wrong', name, detail: `must be true or false${shown(variable, text)}` };
  }
}

function shown(variable: Variable, text: string): string {
  return variable.secret ? '' : `, not "${text}"`;
}
