import { type Modality, type ProcurementStatus } from '@entente/contracts';
import { type Draft } from './draft.types.js';

/** Where an order stands in its life, from how it is told and how real it is. */
export function dealStatus(draft: Draft): ProcurementStatus {
  const unreal = byModality(draft.modality);
  if (draft.kind === 'delivery') return draft.modality === 'asserted' ? (/\b(?:deliveries|delivering|first|initial|began|begun|started|batch)\b/i.test(words(draft)) ? 'delivering' : 'delivered') : (unreal ?? 'contract-signed');
  if (unreal !== undefined) return unreal;
  const family = draft.rule.slice(draft.rule.indexOf('.') + 1);
  if (family === 'select' || family === 'approve') return 'announced';
  return 'contract-signed';
}

const words = ({ scene, span }: Draft): string => scene.text.slice(span.start, span.end);

function byModality(modality: Modality): ProcurementStatus | undefined {
  switch (modality) {
    case 'asserted':
      return undefined;
    case 'planned':
    case 'conditional':
      return 'announced';
    case 'negotiating':
      return 'negotiating';
    case 'hedged':
      return 'rumoured';
    case 'negated':
      return 'denied';
    case 'cancelled':
      return 'cancelled';
    default:
      return modality satisfies never;
  }
}
