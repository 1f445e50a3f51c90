/** Agencies whose texts others print, by what stands in a by-line. Capitals count: `MAP` is the agency, `map` is none. */
const AGENCIES: readonly { readonly id: string; readonly names: string }[] = [
  { id: 'src:reuters', names: 'Reuters|REUTERS' },
  { id: 'src:afp', names: 'AFP|Agence France-Presse' },
  { id: 'src:ap', names: 'AP|Associated Press' },
  { id: 'src:map', names: 'MAP|Maghreb Arabe Press' },
  { id: 'src:efe', names: 'EFE|Agencia EFE' },
  { id: 'src:dpa', names: 'dpa|DPA' },
  { id: 'src:ansa', names: 'ANSA' },
  { id: 'src:aps', names: 'APS|Algérie Presse Service' },
  { id: 'src:tass', names: 'TASS' },
  { id: 'src:xinhua', names: 'Xinhua|XINHUA' },
  { id: 'src:anadolu', names: 'Anadolu(?: Agency| Ajansı)?|AA' },
  { id: 'src:upi', names: 'UPI' },
  { id: 'src:jta', names: 'JTA' },
  { id: 'src:bloomberg', names: 'Bloomberg' },
  { id: 'src:pti', names: 'PTI' },
  { id: 'src:wam', names: 'WAM' },
  { id: 'src:spa', names: 'SPA' },
  { id: 'src:mena', names: 'MENA' },
];

const HEAD = 400;
const TAIL = 200;

/**
 * The agency whose text this is by its own by-line or credit: `RABAT (Reuters) –`, `PARIS, Jan 5 (AFP) -`, `MAP –`,
 * `Source: AFP`, `With Reuters`. Null when it names none; an agency that is only quoted somewhere is no by-line.
 */
export function agencyOf(text: string): string | null {
  const head = text.slice(0, HEAD);
  const tail = text.slice(-TAIL);
  return AGENCIES.find(({ names }) => inHead(head, names) || inTail(tail, names))?.id ?? null;
}

function inHead(head: string, names: string): boolean {
  const dateline = new RegExp(`\\((?:${names})\\)\\s*[-–—:.]`, 'u');
  const opening = new RegExp(`(?:^|\\n)\\s*(?:[\\p{L} .'-]{2,40}[,/]\\s*)?(?:[\\p{L}\\d ., ]{2,20}[,/]\\s*)?(?:${names})\\s*[-–—]\\s`, 'u');
  const byLine = new RegExp(`(?:^|\\n)\\s*(?:[Bb]y|[Pp]ar|[Pp]or|[Ss]ource|[Ww]ith)\\s*:?\\s+(?:[\\p{L}.' -]{2,40},?\\s+)?(?:${names})\\s*(?:$|\\n)`, 'u');
  return dateline.test(head) || opening.test(head) || byLine.test(head);
}

function inTail(tail: string, names: string): boolean {
  return new RegExp(`(?:^|\\n|[.!?]\\s)\\s*(?:\\(?(?:[Ss]ource|[Cc]redit|[Aa]vec|[Ww]ith|[Cc]on)\\s*:?\\s+(?:${names})\\)?|[–—-]\\s*(?:${names})|\\((?:${names})\\))\\.?\\s*$`, 'u').test(tail);
}
