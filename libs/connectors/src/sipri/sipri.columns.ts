/** The columns of the trade register that are read. Flags have no name of their own: they follow what they are about. */
export const SIPRI_COLUMNS = [
  'buyer', 'supplier', 'year', 'yearFlag', 'ordered', 'orderedFlag', 'designation', 'description',
  'delivered', 'deliveredFlag', 'deliveries', 'condition', 'comment', 'unitVolume', 'orderVolume', 'deliveredVolume',
] as const;
export type SipriColumn = (typeof SIPRI_COLUMNS)[number];
/** Index of each column in the file; a missing one is left out. */
export type SipriColumns = Readonly<Partial<Record<SipriColumn, number>>>;

/** As the usual export orders them. */
export const USUAL_COLUMNS: SipriColumns = Object.fromEntries(SIPRI_COLUMNS.map((column, index) => [column, index]));

export const REQUIRED_COLUMNS = ['buyer', 'supplier', 'year', 'designation', 'deliveries'] as const satisfies readonly SipriColumn[];

/** Names as vintages of the register write them, letters only. */
const NAMES: Readonly<Record<string, SipriColumn>> = {
  recipient: 'buyer', recipients: 'buyer', recipientcountry: 'buyer', buyer: 'buyer', importer: 'buyer', to: 'buyer',
  supplier: 'supplier', suppliers: 'supplier', suppliercountry: 'supplier', exporter: 'supplier', seller: 'supplier', from: 'supplier',
  yearoforder: 'year', orderyear: 'year', yearordered: 'year', yearoforderlicence: 'year', orderdate: 'year', odat: 'year',
  numberordered: 'ordered', noordered: 'ordered', nrordered: 'ordered', orderednumber: 'ordered', quantityordered: 'ordered', unitsordered: 'ordered', ordered: 'ordered',
  weapondesignation: 'designation', designation: 'designation', weapon: 'designation', weaponsystem: 'designation', system: 'designation', desg: 'designation',
  weapondescription: 'description', description: 'description', weapontype: 'description', weaponcategory: 'description', category: 'description', desc: 'description',
  numberdelivered: 'delivered', nodelivered: 'delivered', nrdelivered: 'delivered', deliverednumber: 'delivered', quantitydelivered: 'delivered', unitsdelivered: 'delivered', numberdeliveredproduced: 'delivered', delivered: 'delivered',
  yearsofdelivery: 'deliveries', yearsofdeliveries: 'deliveries', yearofdelivery: 'deliveries', yearofdeliveries: 'deliveries', deliveryyears: 'deliveries', deliveryyear: 'deliveries', yearsdelivered: 'deliveries', deliveries: 'deliveries',
  status: 'condition', condition: 'condition', weaponstatus: 'condition', neworsecondhand: 'condition', newsecondhand: 'condition',
  comments: 'comment', comment: 'comment', remarks: 'comment', remark: 'comment', notes: 'comment',
  sipritivperunit: 'unitVolume', tivperunit: 'unitVolume', tivunit: 'unitVolume', sipritivofunit: 'unitVolume',
  sipritivfortotalorder: 'orderVolume', tivtotalorder: 'orderVolume', tivfortotalorder: 'orderVolume', sipritivoftotalorder: 'orderVolume', tivorder: 'orderVolume',
  sipritivofdeliveredweapons: 'deliveredVolume', tivdeliveredweapons: 'deliveredVolume', tivofdeliveredweapons: 'deliveredVolume', tivdelivered: 'deliveredVolume', tivdelweap: 'deliveredVolume', sipritivfordeliveredweapons: 'deliveredVolume',
};

/** A flag column is blank, named as a flag or by a program that must name every column, and stands behind what it is about. */
const FLAG_AFTER: Readonly<Partial<Record<SipriColumn, SipriColumn>>> = { year: 'yearFlag', ordered: 'orderedFlag', delivered: 'deliveredFlag' };
const FLAG_NAME = /^(|unnamed|column|field|x|v|.*(uncertain|estimated?|flag|unknown).*)$/;

/** The columns a header names; null when it isn't a header of this register. */
export function columnsOf(header: readonly string[]): SipriColumns | null {
  const columns: Partial<Record<SipriColumn, number>> = {};
  let before: SipriColumn | undefined;
  header.forEach((title, index) => {
    const letters = title.toLowerCase().replace(/[^a-z]/g, '');
    const flag = before === undefined ? undefined : FLAG_AFTER[before];
    const named = NAMES[letters];
    before = named;
    if (named !== undefined) columns[named] ??= index;
    else if (flag !== undefined && FLAG_NAME.test(letters)) columns[flag] ??= index;
  });
  return Object.keys(columns).length >= LEAST_KNOWN ? columns : null;
}

const LEAST_KNOWN = 5;
