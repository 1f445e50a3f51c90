/** Structured claims of different orders, one body each; the same index gives the same claim. */
export function claimBody(index: number): Record<string, unknown> {
  const year = 1990 + (index % 30);
  const month = String(1 + (index % 12)).padStart(2, '0');
  return {
    source: `src:register-${index % 7}`,
    url: `https://register.example/orders/${index}`,
    kind: 'procurement',
    actors: [
      { role: 'buyer', id: index % 2 === 0 ? 'MAR' : 'FIN' },
      { role: 'supplier', id: index % 3 === 0 ? 'ISR' : 'FRA' },
    ],
    valid: { edtf: `${year}-${month}` },
    object: `Radar type ${index}`,
    status: 'contract-signed',
  };
}
