/** Building blocks of the date rules. Every repetition is bounded, so a rule costs linear time on any input. */
export const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?';
export const LONG_MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)';
export const WEEKDAY = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
export const DAY = '(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
export const YEAR = '((?:1[6-9]|20)\\d\\d)';
export const COUNT = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty)';
export const UNIT = '(day|week|month|year|decade)s?';
export const DASH = ' ?(?:-|–|—|to|until|through|till) ?';

export const pattern = (source: string, flags = ''): RegExp => new RegExp(source, `g${flags}`);
