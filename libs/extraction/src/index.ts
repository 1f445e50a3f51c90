export { extract } from './extract.js';
export { extractDates } from './extract-dates.js';
export { extractMoney } from './extract-money.js';
export { DictionaryError, type OwnDictionary, readOwnDictionary } from './dictionaries/own-dictionary.js';
export { type Dictionaries, dictionariesWith } from './lexicon/default-gazetteer.js';
export { isReportDay } from './report-day.js';
export type { Candidate, CandidateActor, ExtractionInput, ExtractionResult, WhyNot } from './candidate.types.js';
export type { DateMention } from './dates/date.types.js';
export type { MoneyMention } from './money/money.types.js';
