import { type Scene } from '../analysis/scene.js';
import { type Draft, type DraftActor } from './draft.types.js';
import { type Stretch } from '../text/stretch.types.js';

/** A draft with only its frame, kind and actors filled. */
export function emptyDraft({ kind, rule, scene, span, trigger, chunk, actors }: { kind: Draft['kind']; rule: string; scene: Scene; span: Stretch; trigger: Stretch; chunk: number; actors: DraftActor[] }): Draft {
  // Written out rather than spread: all drafts then share one shape, which made this the slowest line of dense texts
  return {
    kind,
    rule,
    scene,
    span,
    trigger,
    chunk,
    actors,
    object: null,
    quantity: null,
    money: [],
    date: null,
    validity: null,
    place: null,
    status: null,
    statusAt: null,
    modality: 'asserted',
    modalityAt: trigger,
    attribution: null,
    percent: null,
    confidence: 0.7,
    notes: [],
    mention: false,
  };
}
