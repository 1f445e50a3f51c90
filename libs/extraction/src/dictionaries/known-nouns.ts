import { agreementNouns, buyingNouns, sellingNouns, strongDealNouns } from '../frames/deal-words.data.js';

let known: ReadonlySet<string> | undefined;

/** Nouns of deals, handovers and papers an analyst's own may be read like, in the singular. */
export function knownNouns(): ReadonlySet<string> {
  return (known ??= new Set([...strongDealNouns, ...buyingNouns, ...sellingNouns, ...agreementNouns, 'delivery', 'shipment', 'transfer'].filter((word) => !word.includes(' ') && !/(?:[^s]s|a)$/.test(word))));
}
