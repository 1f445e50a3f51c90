import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));

/** What would make a result depend on the machine, the hour or chance. */
const FORBIDDEN = /\bnew Date\b|\bDate\.(?:now|parse|UTC)\b|\bMath\.random\b|toLocale\w+\(|\blocaleCompare\b|\bprocess\.|\bfetch\(|from 'node:|Intl\.(?!Segmenter\('en')/;

describe('the library', () => {
  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it.each(sources)('%s has no clock, chance, locale, file or network', (file) => {
    expect(FORBIDDEN.exec(readFileSync(join(import.meta.dirname, file), 'utf8'))?.[0]).toBeUndefined();
  });
});
