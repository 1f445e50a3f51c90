/** Function words by class. Source: grammar; own list. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const determiners = set('the a an this these those its their his her our my your some any several many more most all both another each every no few other such various numerous multiple additional');
export const prepositions = set(
  'of in on at by for from to with under between among amongst over after before since during through into onto against via within without worth including following amid amidst despite alongside per upon across towards toward around about above below beyond off near until till as like than concerning regarding covering along beneath beside notwithstanding next plus minus besides except inside outside throughout aboard behind versus',
);
export const conjunctions = set('and or but nor & plus yet');
export const relatives = set('which who whom whose where whereby wherein');
export const subordinators = set('that because while when if although though whereas unless whether once so how why what');
export const pronouns = set('it they he she we you i them him us me itself themselves himself one');
export const modals = set("will would can could may might shall should must 'll won't can't cannot couldn't wouldn't shouldn't");
export const negations = set("not never n't neither no longer hardly don't doesn't didn't hasn't haven't hadn't isn't aren't wasn't weren't won't can't cannot couldn't wouldn't");
export const auxiliaries = new Map<string, 'be' | 'have' | 'do'>([
  ['be', 'be'], ['is', 'be'], ['are', 'be'], ['was', 'be'], ['were', 'be'], ['been', 'be'], ['being', 'be'], ['am', 'be'], ["isn't", 'be'], ["aren't", 'be'], ["wasn't", 'be'], ["weren't", 'be'],
  ['have', 'have'], ['has', 'have'], ['had', 'have'], ['having', 'have'], ["hasn't", 'have'], ["haven't", 'have'], ["hadn't", 'have'],
  ['do', 'do'], ['does', 'do'], ['did', 'do'], ["don't", 'do'], ["doesn't", 'do'], ["didn't", 'do'],
]);
export const adverbs = set(
  'also not never already still now recently then soon ever even just again yet thus further meanwhile however today instead finally initially later earlier once twice together apart abroad domestically regionally far back ahead formally officially reportedly allegedly only jointly once always often thereby therefore indeed likewise moreover furthermore perhaps maybe else too so very out down up away forward quite rather almost nearly long',
);
/** Words in -ly that are no adverbs. */
export const notAdverbs = set('supply family assembly ally italy early july only monopoly reply rely apply imply comply multiply anomaly daily weekly monthly yearly friendly costly likely unlikely elderly holy ugly lively fly butterfly deadly orderly timely hourly belly rally tally bully');
