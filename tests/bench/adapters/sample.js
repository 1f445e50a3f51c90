import { uuidv7 } from '@entente/event-store';

const FILLER = 'The quick brown fox jumps over the lazy dog. '.repeat(8);

/** An event of about 600 bytes. */
export function sampleEvent(number, size = 360) {
  return {
    id: uuidv7(),
    type: 'sample.noted',
    data: { number, text: FILLER.slice(0, size) },
    metadata: { correlationId: `c-${number}`, principal: { id: 'bench', roles: ['analyst'] }, engine: 'bench/1' },
  };
}
