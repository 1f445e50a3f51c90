/** A structured claim as a client sends it; each call may differ in what it is given. */
export function order(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    source: 'src:example-wire',
    url: 'https://wire.example/howitzers',
    quote: 'Morocco ordered 36 ATMOS 2000 howitzers from Elbit Systems for around 200 million euros.',
    kind: 'procurement',
    actors: [
      { role: 'buyer', id: 'MAR', name: 'Morocco' },
      { role: 'supplier', id: 'org:elbit-systems', name: 'Elbit Systems' },
    ],
    valid: { edtf: '2025-02' },
    object: 'ATMOS 2000 howitzers',
    quantity: { value: '36', unit: 'howitzer' },
    money: { text: 'around 200 million euros', currency: 'EUR', min: '200000000', qualifier: 'approx' },
    status: 'contract-signed',
    ...more,
  };
}

/** The same order as told by another source, under an address of its own. */
export function retold(number: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return order({ source: `src:gazette-${number}`, url: `https://gazette-${number}.example/orders`, ...more });
}
