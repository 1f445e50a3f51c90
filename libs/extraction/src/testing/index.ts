export { edtfOfTimex, scoreTimexFile, type DateScore } from './timex-corpus.js';
export { measureGold, type GoldClaim, type GoldFile, type GoldMeasurement } from './gold.js';
export { developmentFixtures } from './development-fixtures.data.js';
export { heldOutFixtures } from './held-out-fixtures.data.js';
export type { ExpectedEvent, Fixture } from './fixture.types.js';
export { f1, measureExtraction, type Measurement, type Score } from './measure-extraction.js';
export { harderFixtures } from './development-fixtures-2.data.js';
export { corrigendaFixtures } from './development-fixtures-3.data.js';
