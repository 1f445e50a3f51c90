import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { structuredOf } from './binary-event.js';
import { readCloudEvent } from './cloud-event.reader.js';

const least = { specversion: '1.0', id: 'A-1', source: '/desk', type: 'com.example.order.placed' };
const pointers = (value: unknown): string[] => {
  const reading = readCloudEvent(value);
  return reading.ok ? [] : reading.errors.map(({ pointer }) => pointer);
};

describe('a structured event', () => {
  it('needs four attributes and may have more', () => {
    expect(readCloudEvent(least)).toEqual({ ok: true, event: least });
    const more = { ...least, subject: 's', time: '2026-01-08T10:00:00.5+01:00', datacontenttype: 'application/json; charset=utf-8', dataschema: 'urn:x:1', traceparent: 'x', count: 3, urgent: true, data: { a: 1 } };
    expect(readCloudEvent(more)).toEqual({ ok: true, event: more });
    expect(readCloudEvent({ ...least, subject: null, time: null })).toEqual({ ok: true, event: least });
  });

  it.each<[string, unknown, string[]]>([
    ['no object', [], ['']],
    ['nothing', {}, ['/specversion', '/id', '/source', '/type']],
    ['another version', { ...least, specversion: '0.3' }, ['/specversion']],
    ['an empty id', { ...least, id: '' }, ['/id']],
    ['an id that is a number', { ...least, id: 7 }, ['/id']],
    ['a source with blanks', { ...least, source: 'our desk' }, ['/source']],
    ['a time without zone', { ...least, time: '2026-01-08T10:00:00' }, ['/time']],
    ['a day that does not exist', { ...least, time: '2026-02-30T10:00:00Z' }, ['/time']],
    ['a relative schema', { ...least, dataschema: '/schema' }, ['/dataschema']],
    ['no media type', { ...least, datacontenttype: 'json' }, ['/datacontenttype']],
    ['an attribute in capitals', { ...least, traceParent: 'x' }, ['/traceParent']],
    ['an attribute that is an object', { ...least, extra: {} }, ['/extra']],
    ['an attribute that is a fraction', { ...least, extra: 1.5 }, ['/extra']],
    ['data twice', { ...least, data: 1, data_base64: 'MQ==' }, ['/data_base64']],
    ['data that are no base64', { ...least, data_base64: 'M' }, ['/data_base64']],
    ['data that are no JSON', { ...least, datacontenttype: 'application/json', data_base64: 'ew==' }, ['/data_base64']],
  ])('%s is refused by name', (_name, value, expected) => {
    expect(pointers(value)).toEqual(expected);
  });

  it('has its data decoded when they are JSON', () => {
    expect(readCloudEvent({ ...least, datacontenttype: 'application/json', data_base64: 'eyJhIjoxfQ==' })).toMatchObject({ ok: true, event: { data: { a: 1 } } });
    expect(readCloudEvent({ ...least, datacontenttype: 'image/png', data_base64: 'AAAA' })).toMatchObject({ ok: true, event: { data_base64: 'AAAA' } });
  });

  it('of any sort never makes the reader throw', () => {
    const member = fc.constantFrom('id', 'source', 'specversion', 'type', 'time', 'data', 'data_base64', 'datacontenttype', 'x', 'Y');
    fc.assert(fc.property(fc.dictionary(member, fc.jsonValue()), (more) => {
      expect(() => readCloudEvent({ ...least, ...more })).not.toThrow();
    }), { numRuns: 1_000 });
  });
});

describe('a binary event', () => {
  it('has its attributes in headers and its data in the body', () => {
    const headers = { 'ce-specversion': '1.0', 'ce-id': 'A-1', 'ce-source': '/desk', 'ce-type': 't', 'ce-subject': 'caf%C3%A9 100%', 'ce-extra': '"a \\"b\\""', 'content-type': 'application/json', host: 'x' };
    expect(structuredOf(headers, { a: 1 })).toEqual({ specversion: '1.0', id: 'A-1', source: '/desk', type: 't', subject: 'café 100%', extra: 'a "b"', datacontenttype: 'application/json', data: { a: 1 } });
    expect(structuredOf({ ...headers, 'content-type': 'text/plain' }, Buffer.from('words'))).toMatchObject({ data: 'words' });
    expect(structuredOf({ ...headers, 'content-type': 'image/png' }, Buffer.from([0, 1]))).toMatchObject({ data_base64: 'AAE=' });
    expect(structuredOf({ 'ce-id': 'x' }, undefined)).toEqual({ id: 'x' });
  });
});

describe('the published schema', () => {
  it('takes whatever we take', () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/cloudevents.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const value = fc.record(
      { specversion: fc.constant('1.0'), id: fc.string({ minLength: 1 }), source: fc.constantFrom('/a', 'https://x.example/y', 'b c'), type: fc.string(), time: fc.constantFrom('2026-01-08T10:00:00Z', 'soon', null), subject: fc.constantFrom('', 's', null), extra: fc.oneof(fc.integer(), fc.string(), fc.boolean()), data: fc.jsonValue() },
      { requiredKeys: ['specversion', 'id', 'source'] },
    );
    let taken = 0;
    fc.assert(fc.property(value, (event) => {
      if (!readCloudEvent(event).ok) return;
      taken += 1;
      expect([validate(event), validate.errors]).toEqual([true, null]);
    }), { numRuns: 2_000 });
    expect(taken).toBeGreaterThan(50);
  });
});
