import { describe, expect, it } from '@jest/globals';
import { checkTarget } from './webhook.target.js';

describe('checkTarget', () => {
  it('takes http and https', () => {
    expect(checkTarget('https://desk.example/hook?x=1').ok).toBe(true);
    expect(checkTarget('http://desk.example:8080/').ok).toBe(true);
  });

  it.each([
    ['/hook', 'is not an absolute URL'],
    ['ftp://desk.example/', 'must begin with https:// or http://'],
    ['https://me:pass@desk.example/', 'must not carry a user or password'],
    ['https://desk.example/#top', 'must not carry a fragment'],
    [`https://desk.example/${'x'.repeat(2_000)}`, 'is longer than 2,000 characters'],
  ])('refuses %s', (text, reason) => {
    expect(checkTarget(text)).toEqual({ ok: false, reason });
  });
});
