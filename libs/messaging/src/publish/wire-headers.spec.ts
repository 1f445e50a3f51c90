import { describe, expect, it } from '@jest/globals';
import { wireHeaders } from './wire-headers.js';

describe('the headers of a message', () => {
  it('are what they were given as', () => {
    const headers = wireHeaders({ 'Nats-Msg-Id': 'a:b', 'Entente-Lane': 'main', 'Entente-Part': '' });
    expect([...headers]).toEqual([
      ['Nats-Msg-Id', ['a:b']],
      ['Entente-Lane', ['main']],
      ['Entente-Part', ['']],
    ]);
    expect(headers.get('Nats-Msg-Id')).toBe('a:b');
  });

  it.each(['a\nNats-Rollup: all', 'a\r\n\r\nb'])('refuse a value that would begin a line of its own: %j', (value) => {
    expect(() => wireHeaders({ 'Entente-Correlation': value })).toThrow('Entente-Correlation');
  });
});
