import type { Mapping } from './mapping.js';

/** Every name that a mapping reads from a row, each once. */
export function columnsRead(mapping: Mapping): string[] {
  const names = new Set<string>();
  collect([mapping.row, mapping.claim], names);
  return [...names];
}

function collect(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) for (const member of value as unknown[]) collect(member, names);
  else if (typeof value === 'object' && value !== null) {
    const from: unknown = Reflect.get(value, 'from');
    if (typeof from === 'string') names.add(from);
    else for (const member of Object.values(value)) collect(member, names);
  }
}
