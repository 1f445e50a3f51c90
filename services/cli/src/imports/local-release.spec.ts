import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { releaseWords } from './import-words.js';
import { localReleaseReport } from './local-release.js';

const HEADER = 'Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons';
const folder = mkdtempSync(join(tmpdir(), 'entente-release-'));
afterAll(() => rmSync(folder, { recursive: true }));

function release(name: string, generated: string | null, rows: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, [...(generated === null ? [] : [`Data generated: ${generated}`]), HEADER, ...rows, ''].join('\n'));
  return file;
}

const older = release('older.csv', '1 Mar 2024', [
  'Morocco,Israel,2021,,6,,Kestrel-5,UAV,2,,2023,New,,1,1,1',
  'Morocco,Israel,2020,,1,,Orb-1,radar,1,,2023,New,,1,1,1',
  'Morocco,Israel,2019,,3,,Falx,APV,3,,2022,New,,1,1,1',
  'Morocco,Israel,2022,,3,,Late,boat,0,,,New,,1,1,0',
]);
const newer = release('newer.csv', '1 Mar 2025', [
  'Morocco,Israel,2021,,6,,Kestrel-5,UAV,6,,2023; 2024,New,,1,1,1',
  'Morocco,Israel,2020,,1,,Orb-1,air-search radar,1,,2023,New,,1,1,1',
  'Morocco,Israel,2024,,9,,New-1,boat,1,,2022,New,,1,1,1',
  'Morocco,Israel,soon,,9,,Broken,boat,1,,2022,New,,1,1,1',
]);

describe('a register looked at without a server', () => {
  it('is new throughout, with what it holds and the rows that can not be read', async () => {
    const report = await localReleaseReport(newer, [], {});
    expect(report).toMatchObject({ new: 3, revised: 0, effect: null, release: { generated: '2025-03-01', dating: 'stated', holds: { rows: 3, undelivered: 0, whole: true } }, unreadable: { count: 1, rows: [{ row: 6 }] } });
    expect(releaseWords(report)).toMatch(/line 6 +Year of order: "soon" is not a year of four digits\./);
  });

  it('is compared with older ones at hand', async () => {
    const whole = release('whole.csv', '1 Mar 2025', ['Morocco,Israel,2021,,6,,Kestrel-5,UAV,6,,2023; 2024,New,,1,1,1', 'Morocco,Israel,2020,,1,,Orb-1,air-search radar,1,,2022; 2023,New,,1,1,1']);
    const report = await localReleaseReport(whole, [older], {});
    expect(report).toMatchObject({ new: 0, revised: 2, fields: { 'number delivered': 1, 'years of delivery': 2 }, vanishedInside: 1, vanishedOutside: 1, outside: { undelivered: 1 } });
    const words = releaseWords(report);
    expect(words).toMatch(/revised +2 +years of delivery 2, number delivered 1/);
    expect(words).toMatch(/vanished outside coverage +1 +undelivered 1/);
  });

  it('is not taken for whole when it breaks off in the middle of a row', async () => {
    const cut = join(folder, 'cut.csv');
    writeFileSync(cut, [HEADER, 'Morocco,Israel,2021,,6,,Kestrel-5,UAV,2,,2023,New,,1,1,1', 'Morocco,Israel,2020,,1,,Orb'].join('\n'));
    const report = await localReleaseReport(cut, [], { generated: '2025-01-01' });
    expect([report.release.holds.whole, report.unreadable.count]).toEqual([false, 1]);
  });

  it('is dated by who knows the day, and refused when it is no register', async () => {
    const undated = release('undated.csv', null, ['Morocco,Israel,2021,,6,,Kestrel-5,UAV,2,,2023,New,,1,1,1']);
    expect((await localReleaseReport(undated, [], {})).release).toMatchObject({ generated: '2024-12-31', dating: 'inferred' });
    expect((await localReleaseReport(undated, [], { generated: '2024-03-01' })).release).toMatchObject({ generated: '2024-03-01', dating: 'given' });
    const other = join(folder, 'other.csv');
    writeFileSync(other, 'a,b\n1,2\n');
    await expect(localReleaseReport(other, [], {})).rejects.toThrow('trade register');
  });
});
