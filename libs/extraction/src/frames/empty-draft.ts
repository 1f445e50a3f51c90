import { type Scene } from '../analysis/scene.js';
import { type Draft, type DraftActor, type Stretch } from './draft.types.js';

/** A draft with only its frame, kind and actors filled. */
export function emptyDraft(found: { kind: Draft['kind']; rule: string; scene: Scene; span: Stretch; trigger: Stretch; chunk: number; actors: DraftActor[] }): Draft {
  return {
    ...found,
    object: null,
    quantity: null,
    money: [],
    date: null,
    validity: null,
    place: null,
    status: null,
    statusAt: null,
    modality: 'asserted',
    modalityAt: found.trigger,
    attribution: null,
    percent: null,
    confidence: 0.7,
    notes: [],
  };
}
