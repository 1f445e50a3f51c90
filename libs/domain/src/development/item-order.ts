import { type DevelopmentItem } from '@entente/contracts';
import { type Standing } from './standing.js';

/** The terms of an order, of the first claim that has some: a register's. Nothing where no register lists it. */
export function itemOrder(leading: readonly Standing[]): Pick<DevelopmentItem, 'order'> {
  const terms = leading.find(({ claim }) => claim.order !== undefined)?.claim.order;
  if (terms === undefined) return {};
  const { ordered, delivered, deliveries, planned, condition, licence } = terms;
  return {
    order: {
      ordered: ordered?.value.value ?? null,
      delivered: delivered?.value.value ?? null,
      deliveries: deliveries?.value ?? null,
      planned: planned?.value ?? null,
      condition: condition?.value ?? null,
      licence: licence?.value ?? null,
    },
  };
}
