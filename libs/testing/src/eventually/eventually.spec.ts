import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.js';

describe('eventually', () => {
  it('gives the first value that is not false', async () => {
    let asked = 0;
    const value = await eventually(() => ((asked += 1) < 3 ? false : asked), { everyMs: 1 });
    expect(value).toBe(3);
  });

  it('takes a block of expectations that passes at last', async () => {
    let asked = 0;
    await eventually(async () => expect((asked += 1)).toBeGreaterThan(2), { everyMs: 1 });
    expect(asked).toBe(3);
  });

  it('fails with what it waited for and why it did not come', async () => {
    const check = (): never => {
      throw new Error('still 4 rows');
    };
    const waiting = eventually(check, { timeoutMs: 20, everyMs: 5, describe: '5 rows' });
    await expect(waiting).rejects.toThrow('Waited 20 ms in vain for 5 rows: still 4 rows');
    await expect(waiting).rejects.toMatchObject({ cause: new Error('still 4 rows') });
  });

  it('asks once more at the deadline, however long a check takes', async () => {
    await expect(eventually(() => false, { timeoutMs: 0, describe: 'a miracle' })).rejects.toThrow('in vain for a miracle');
  });
});
