/** Three releases of a register of our own invention: what they say of six orders, and in which words. */
const HEADER =
  'Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons';

export interface ExampleRelease {
  readonly generated: string;
  readonly rows: readonly string[];
}

export const RELEASES: readonly ExampleRelease[] = [
  {
    generated: '13 Oct 2023 2:20:11 PM',
    rows: [
      'Western Sahara,Norway,1997,?,20,,XR-12 Heron,boat,20,?,2003; 2004; 2005,New,EUR21 m deal,2,40,40',
      'Morocco,Israel,2021,,6,?,Kestrel-5,UAV,2,,2023,New,Part of $50 m deal,0.1,0.6,0.2',
      'Morocco,Israel,2021,,4,,Kestrel-5,UAV,0,,,New,For navy; delivery planned 2026,0.1,0.4,0',
      'Morocco,Israel,2009,?,10,?,T-1,tank,10,?,2010,Second hand,,1,10,10',
      'HoR (Libya)*,unknown supplier(s),2019,,,,Falx,APV,3,,2020,New,,0.1,0,0.3',
    ],
  },
  {
    generated: '7 Mar 2024 9:05:00 AM',
    rows: [
      'Western Sahara,Norway,1997,?,20,,XR-12 Heron,patrol craft,20,,2003; 2004; 2005,New,EUR21 m deal,2,40,40',
      'Morocco,Israel,2021,,6,?,Kestrel-5,drone,4,,2023; 2024,New,Part of $50 m deal,0.1,0.6,0.4',
      'Morocco,Israel,2021,,4,,Kestrel-5,UAV,0,,,New,For navy; delivery planned 2026,0.1,0.4,0',
      'Morocco,Israel,2022,,1,,Orb-1,radar,1,,2023,New,,5,5,5',
      'Libya HoR*,unknown supplier(s),2019,,,,Falx,APV,3,,2020,New,,0.1,0,0.3',
    ],
  },
  {
    generated: '23 Oct 2024 5:22:49 PM',
    rows: [
      'Western Sahara,Norway,1997,?,22,,XR-12 Heron,patrol craft,20,,2003; 2004; 2005,New,EUR21 m deal,2,40,40',
      'Morocco,Israel,2021,,6,?,Kestrel-5,drone,4,,2023; 2024,New,Part of $50 m deal,0.1,0.6,0.4',
      'Morocco,Israel,2022,,1,,Orb-1,radar,1,,2023,New,,5,5,5',
      'HoR (Libya)*,unknown supplier(s),2019,,,,Falx,APV,3,,2020,New,,0.1,0,0.3',
    ],
  },
];

export function releaseFile(release: ExampleRelease | undefined): string {
  if (release === undefined) throw new Error('There are three releases.');
  return ['Transfers of invented arms', '', `Data generated: ${release.generated}`, HEADER, ...release.rows, ''].join('\n');
}
