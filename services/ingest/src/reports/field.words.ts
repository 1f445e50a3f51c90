import type { Claim } from '@entente/contracts';
import { moneyText } from '@entente/domain';

/** The values of one field of a claim as a person reads them; none where the claim doesn't say. */
export function fieldWords(claim: Claim, field: string): string[] {
  switch (field) {
    case 'actors':
      return claim.actors.map(({ value: { role, id } }) => `${role} ${id}`);
    case 'money':
      return claim.money.map(({ value }) => moneyText(value));
    case 'valid':
      return some(claim.valid?.value.edtf ?? claim.valid?.value.expression);
    case 'quantity':
      return some(claim.quantity === null ? null : `${claim.quantity.value.value} ${claim.quantity.value.unit}`);
    case 'place':
      return some(claim.place?.value.name);
    case 'attribution':
      return some(claim.attribution === null ? null : [claim.attribution.value.mode, claim.attribution.value.speaker ?? ''].join(' ').trim());
    case 'object':
    case 'status':
    case 'modality':
    case 'percent':
      return some(claim[field]?.value);
    default:
      return [];
  }
}

function some(value: string | null | undefined): string[] {
  return value == null ? [] : [value];
}
