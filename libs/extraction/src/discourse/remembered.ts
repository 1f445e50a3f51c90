import { type ActorRef } from '../actors/actor.types.js';
import { type Scene } from '../analysis/scene.js';

/** An actor with the place where it was last named. */
export interface Remembered {
  readonly actor: ActorRef;
  readonly scene: Scene;
}
