import { Gazetteer } from './gazetteer.js';

let built: Gazetteer | undefined;

/** The shipped dictionaries, compiled at first use. */
export function defaultGazetteer(): Gazetteer {
  return (built ??= new Gazetteer());
}
