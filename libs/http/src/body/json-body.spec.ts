import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ProblemException } from '../problem/problem.exception.js';
import { parseJsonBody } from './json-body.parser.js';
import { JsonFaultFinder } from './json-fault.js';

function problemOf(body: string | Buffer) {
  try {
    parseJsonBody(Buffer.from(body));
  } catch (error) {
    if (error instanceof ProblemException) return error.problem;
    throw error;
  }
  throw new Error('the body was taken');
}

describe('parseJsonBody', () => {
  it.each([
    ['{"a": 1,}', 8, 'a key in double quotes'],
    ['{"a" 1}', 5, 'a colon'],
    ['[1 2]', 3, 'a comma or ]'],
    ['{"a": "b', 8, 'not closed'],
    ['{"a": tru}', 6, 'a value should stand here'],
    ['{"é": x}', 7, 'a value should stand here'],
    ['{} x', 3, 'nothing may follow'],
    ['{"a":', 5, 'the text ends'],
    ['["\u0001"]', 2, 'not closed or holds'],
    ['["\\x"]', 2, 'wrong escape'],
    ['[01]', 2, 'a comma or ]'],
    ['{"a": 1, "\\u0061": 2}', 9, 'given twice'],
    ['{"__proto__": {}}', 1, 'not allowed'],
    ['['.repeat(70) + ']'.repeat(70), 65, 'nested deeper than 64'],
  ])('refuses %s at byte %i', (body, offset, detail) => {
    const problem = problemOf(body);
    expect(problem).toMatchObject({ status: 400, type: 'urn:entente:problem:json', offset });
    expect(problem.detail).toContain(detail);
  });

  it('refuses an empty body and one that is not UTF-8, with the place', () => {
    expect(problemOf('').detail).toContain('empty');
    expect(problemOf(Buffer.from([0x22, 0x61, 0xff, 0x22]))).toMatchObject({ offset: 2 });
  });

  it('takes a long text', () => {
    const text = `x\\n"é`.repeat(300_000);
    expect(parseJsonBody(Buffer.from(JSON.stringify({ text })))).toEqual({ text });
  });
});

describe('JsonFaultFinder', () => {
  it('finds nothing in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        fc.pre(!text.includes('__proto__'));
        expect(new JsonFaultFinder(text).find()).toBeNull();
      }),
    );
  });

  it('finds a fault wherever JSON.parse fails', () => {
    const torn = fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('', '}', '"', ',', '\\', '0', ' '));
    fc.assert(
      fc.property(torn, ([text, cut, added]) => {
        const broken = text.slice(0, cut % (text.length + 1)) + added + text.slice((cut % (text.length + 1)) + 1);
        let parses = true;
        try {
          JSON.parse(broken);
        } catch {
          parses = false;
        }
        if (!parses) expect(new JsonFaultFinder(broken).find()).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
