const STATES = ['Morocco', 'Israel', 'Norway', 'Algeria', 'Chile', 'Peru', 'Kenya', 'Ghana', 'Japan', 'India', 'Turkiye', 'Poland', 'Spain', 'Italy', 'France', 'Brazil', 'Egypt', 'Jordan', 'Oman', 'Qatar', 'Western Sahara', 'Viet Nam', 'Nepal', 'Cuba', 'Mali', 'Niger', 'Chad', 'Sudan', 'Latvia', 'Estonia'];

/** A register of any size, made of nothing: no two rows are one order. */
export function syntheticRelease(count: number, generated = '7 Mar 2024 9:05:00 AM'): string {
  const header =
    'Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons';
  const lines = ['Transfers of invented arms', `Data generated: ${generated}`, header];
  for (let index = 0; index < count; index += 1) {
    const buyer = STATES[index % STATES.length] ?? '';
    const supplier = STATES[(index * 7 + Math.floor(index / STATES.length) + 1) % STATES.length] ?? '';
    const year = 1960 + (index % 60);
    const comment = index % 5 === 0 ? `$${1 + (index % 90)} m deal; for ${index} boats` : '';
    lines.push(`${buyer},${supplier === buyer ? 'Mexico' : supplier},${year},${index % 3 === 0 ? '?' : ''},${1 + (index % 40)},,System-${index},patrol craft,${1 + (index % 40)},?,${year + 1}; ${year + 2},New,${comment},2,40,40`);
  }
  return [...lines, ''].join('\n');
}
