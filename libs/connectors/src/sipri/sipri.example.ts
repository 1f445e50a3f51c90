/** Rows of our own in the shape of the register, for specs: no line of it is the register's. */
export const HEADER =
  'Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons';

export const PREAMBLE = [
  "Transfers of major conventional arms from All countries  to All countries . Deals with deliveries made for year range '1950' to '2025' ",
  "A '?' in a column indicates uncertain data.",
  '',
  'Data generated: 7 Mar 2025 9:05:00 PM',
];

export const ROWS = [
  'Atlantis,Norway,1997,?,20,,XR-12 Heron,patrol craft,20,?,2003; 2004; 2005,New,EUR21 m deal,2,40,40',
  'Morocco,Israel,2021,,6,?,Kestrel-5,UAV,2,,2023,New,Part of $50 m deal; delivery planned 2026-2027; produced under licence in Morocco,0.1,0.6,0.2',
  'Western Sahara,Algeria,1980,?,10,?,T-1,tank,10,?,1981,Second hand,,1,10,10',
  'HoR (Libya)*,unknown supplier(s),2019,,,,Falx,APV,3,,2020,New,,0.1,0,0.3',
];

export function exported(rows: readonly string[], options: { preamble?: readonly string[]; header?: string; lineEnd?: string } = {}): string {
  const { preamble = PREAMBLE, header = HEADER, lineEnd = '\n' } = options;
  return [...preamble, header, ...rows, ''].join(lineEnd);
}
