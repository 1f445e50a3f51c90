import { actorsOf } from '../actors/resolve-actors.js';
import { offsetsOf, type Scene } from '../analysis/scene.js';
import { describeThings } from '../frames/build-deal.js';
import { type Draft, type DraftActor } from '../frames/draft.types.js';
import { type Stretch } from '../text/stretch.types.js';
import { emptyDraft } from '../frames/empty-draft.js';
import { inRole, namedByPlace, ownersOf, type Placed } from '../frames/slots.js';
import { thingOf } from '../frames/things.js';
import { type Thing } from '../syntax/chunk.types.js';
import { matchesOf } from '../text/matches.js';
import { fieldOf, LABELLED, type RecordField } from './record-labels.data.js';

interface Cell extends Stretch {
  readonly field: RecordField;
}

/** Deals told as fields: "Buyer: Zambia. Supplier: China. …", tables with a head line, "Romania: 54 tanks, $2.53 bn". */
export function recordDrafts(scenes: readonly Scene[], text: string): Draft[] {
  const records = [...labelled(text), ...tables(text)];
  const drafts = records.map((cells) => fromCells(scenes, cells)).filter((draft) => draft !== undefined);
  return [...drafts, ...scenes.map(topicLine).filter((draft) => draft !== undefined)].filter((draft, index, all) => !all.slice(0, index).some(({ span }) => span.start < draft.span.end && draft.span.start < span.end));
}

/** Fields with a label each, near one another; a label that comes again opens the next record. */
function labelled(text: string): Cell[][] {
  if (!/(?:buyer|customer|recipient|importer|supplier|seller|exporter)s?(?: country)? ?:/i.test(text)) return [];
  const matches = matchesOf(LABELLED, text).map((match) => ({ field: fieldOf(match[1] ?? ''), from: match.index, start: match.index + match[0].length }));
  const records: Cell[][] = [];
  let open: Cell[] = [];
  matches.forEach(({ field, start }, index) => {
    const next = matches[index + 1]?.from ?? text.length;
    const lineEnd = text.indexOf('\n', start);
    const end = Math.min(next, lineEnd === -1 ? text.length : lineEnd, start + 160);
    const last = open.at(-1);
    if (field === undefined) return;
    if (last !== undefined && (start - last.end > 60 || open.some((cell) => cell.field === field))) {
      records.push(open);
      open = [];
    }
    open.push({ field, start, end });
  });
  records.push(open);
  return records;
}

/** Lines of cells between bars under a line of known heads. */
function tables(text: string): Cell[][] {
  if (!text.includes('|')) return [];
  const records: Cell[][] = [];
  let heads: (RecordField | undefined)[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const cells = cellsOf(line, at);
    at += line.length + 1;
    const fields = cells.map(({ start, end }) => fieldOf(text.slice(start, end)));
    if (fields.filter((field) => field !== undefined).length >= 2) heads = fields;
    else if (heads.length > 1 && cells.length === heads.length) records.push(rowOf(cells, heads));
    else if (line.trim() === '') heads = [];
  }
  return records;
}

function rowOf(cells: readonly Stretch[], heads: readonly (RecordField | undefined)[]): Cell[] {
  return cells.flatMap((cell, index) => {
    const field = heads[index];
    return field === undefined ? [] : [{ ...cell, field }];
  });
}

function cellsOf(line: string, offset: number): Stretch[] {
  const cells: Stretch[] = [];
  let from = 0;
  for (const part of line.split('|')) {
    const start = offset + from + (part.length - part.trimStart().length);
    if (part.trim() !== '') cells.push({ start, end: start + part.trim().length });
    from += part.length + 1;
  }
  return cells.length > 1 ? cells : [];
}

function fromCells(scenes: readonly Scene[], cells: readonly Cell[]): Draft | undefined {
  const of = (field: RecordField): Cell | undefined => cells.find((cell) => cell.field === field);
  const [first] = cells;
  const last = cells.at(-1);
  const buyers = actorsIn(scenes, of('buyer'));
  const suppliers = actorsIn(scenes, of('supplier')).filter(({ id }) => !buyers.some((one) => one.id === id));
  const [thing] = thingsIn(scenes, of('item'));
  const scene = first === undefined ? undefined : scenes.find(({ sentence }) => sentence.start <= first.start && first.start < sentence.end);
  if (scene === undefined || last === undefined || buyers.length === 0 || (thing === undefined && suppliers.length === 0)) return undefined;
  return build({ scene, span: trimmed(scene.text, { start: Math.max(scene.sentence.start, 0), end: last.end }), buyers, suppliers, thing, around: scenes.filter(({ sentence }) => sentence.start < last.end && sentence.end > scene.sentence.start), rule: 'record.fields', quantity: quantityIn(scene.text, of('quantity')) });
}

function quantityIn(text: string, cell: Cell | undefined): Draft['quantity'] {
  const match = cell === undefined ? null : /^\d{1,6}(?![\d.,])/.exec(text.slice(cell.start, cell.end));
  return match === null || cell === undefined ? null : { start: cell.start, end: cell.start + match[0].length, value: match[0], unit: 'unit' };
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  let to = end;
  while (to > start && /[\s.;|,]/.test(text.charAt(to - 1))) to -= 1;
  return { start, end: to };
}

function actorsIn(scenes: readonly Scene[], cell: Cell | undefined): Placed[] {
  if (cell === undefined) return [];
  return phrasesIn(scenes, cell).flatMap(({ scene, np }) => {
    const own = actorsOf(scene, np).map((actor) => ({ ...actor, scene }));
    return own.length > 0 ? own : namedByPlace(scene, [np]);
  });
}

function thingsIn(scenes: readonly Scene[], cell: Cell | undefined): (Thing & { readonly scene: Scene })[] {
  if (cell === undefined) return [];
  return phrasesIn(scenes, cell).flatMap(({ scene, np }) => {
    const thing = thingOf(scene, np);
    return thing === undefined ? [] : [{ ...thing, scene }];
  });
}

function phrasesIn(scenes: readonly Scene[], { start, end }: Stretch): { scene: Scene; np: Scene['chunks'][number] }[] {
  return scenes
    .filter(({ sentence }) => sentence.start < end && sentence.end > start)
    .flatMap((scene) => scene.chunks.filter((np) => np.type === 'np' && (scene.tokens[np.from]?.start ?? 0) >= start && (scene.tokens[np.to - 1]?.end ?? 0) <= end).map((np) => ({ scene, np })));
}

/** "Romania: 54 Abrams tanks, $2.53 bn, United States, approved November 2023." */
function topicLine(scene: Scene): Draft | undefined {
  const [head, colon, np] = scene.chunks;
  if (head?.type !== 'np' || colon?.word !== ':' || np?.type !== 'np') return undefined;
  if (scene.chunks.some(({ verb }) => verb?.finite === true && !/^(?:approve|order|sign|deliver|announce|award|agree)$/.test(verb.lemma))) return undefined;
  const buyers = actorsOf(scene, head).filter(({ kind }) => kind === 'state' || kind === 'government').map((actor) => ({ ...actor, scene }));
  const thing = thingOf(scene, np);
  if (buyers.length === 0 || thing === undefined || thing.loose || thing.quantity === null) return undefined;
  const suppliers = scene.chunks.slice(3).flatMap((other) => (other.type === 'np' ? actorsOf(scene, other).map((actor) => ({ ...actor, scene })) : [])).filter(({ kind, id }) => (kind === 'state' || kind === 'company') && !buyers.some((one) => one.id === id));
  const owners = suppliers.length > 0 ? suppliers : ownersOf(scene, np);
  return build({ scene, span: trimmed(scene.text, scene.sentence), buyers, suppliers: owners.slice(0, 1), thing: { ...thing, scene }, around: [scene], rule: 'record.topic' });
}

interface Found {
  readonly scene: Scene;
  readonly span: Stretch;
  readonly buyers: readonly Placed[];
  readonly suppliers: readonly Placed[];
  readonly thing: (Thing & { readonly scene: Scene }) | undefined;
  readonly around: readonly Scene[];
  readonly rule: string;
  readonly quantity?: Draft['quantity'];
}

function build({ scene, span, buyers, suppliers, thing, around, rule, quantity }: Found): Draft {
  const actors: DraftActor[] = [...buyers.slice(0, 2).map((one) => inRole('buyer', one)), ...suppliers.slice(0, 2).map((one) => inRole('supplier', one))];
  const draft = emptyDraft({ kind: 'procurement', rule, scene, span, trigger: offsetsOf(scene, 0, 1), chunk: 0, actors });
  if (thing !== undefined) describeThings(draft, [thing]);
  draft.quantity ??= quantity ?? null;
  const inside = <T extends Stretch>(reading: T): boolean => reading.start >= span.start && reading.end <= span.end;
  const [date] = around.flatMap(({ dates }) => dates.filter(inside));
  if (date !== undefined) draft.date = { reading: date, edtf: date.edtf, basis: date.basis === 'explicit' ? 'literal' : 'normalised' };
  const [money] = around.flatMap((one) => one.money.filter(inside).map((reading) => ({ reading, scene: one, inherited: false })));
  if (money !== undefined) draft.money.push(money);
  const words = scene.text.slice(span.start, span.end);
  draft.modality = /\b(?:cancelled|canceled|terminated|suspended)\b/i.test(words) ? 'cancelled' : /\b(?:approved|planned|proposed|requested|notified|pending)\b/i.test(words) ? 'planned' : 'asserted';
  draft.status = draft.modality === 'asserted' ? 'contract-signed' : draft.modality === 'cancelled' ? 'cancelled' : 'announced';
  draft.confidence = 0.7;
  return draft;
}
