import { type UpcastTable } from './upcaster.js';

/** Version 1: one text for the amount. */
interface DeliveryV1 {
  readonly item: string;
  readonly amount: string;
}

/** Version 2: the amount as a number of units. */
interface DeliveryV2 {
  readonly item: string;
  readonly quantity: { readonly value: string; readonly unit: string };
}

/** Version 3: several items may be delivered at once. */
export interface DeliveryV3 {
  readonly items: readonly { readonly name: string; readonly quantity: { readonly value: string; readonly unit: string } }[];
}

/** A worked example: `delivery.noted` in three schema versions, one step each. */
export const deliveryUpcasters: UpcastTable = {
  'delivery.noted': {
    newest: 3,
    steps: {
      2: ({ item, amount }: DeliveryV1): DeliveryV2 => {
        const [value = '1', unit = 'unit'] = amount.split(' ');
        return { item, quantity: { value, unit } };
      },
      3: ({ item, quantity }: DeliveryV2): DeliveryV3 => ({ items: [{ name: item, quantity }] }),
    },
  },
};
