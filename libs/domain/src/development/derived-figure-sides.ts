import { type Money } from '@entente/contracts';
import { type FigureChange, figureChangeOf, impliedBefore, overlap, shareOfWholeIn } from '../figure/derived-figure.js';
import { type Range } from '../figure/written-figure.js';
import { moneyRange } from '../money/money-range.js';
import { moneyText } from '../money/money-text.js';
import { type Saying, type Side, opposedSides, sidesOf } from './conflict-sides.js';
import { pricedClaims } from './item-money.js';
import { type Standing } from './standing.js';

interface Figure {
  readonly text: string;
  readonly range: Range;
  /** Figures of different subjects are not compared. */
  readonly subject: string;
  /** Two stated figures contradict each other elsewhere; here one of the two follows from something. */
  readonly derived: boolean;
}

/** Figures that follow from what claims say, where they contradict what claims state: what was before a rise, shares, prices of all. */
export function derivedFigureSides(claims: readonly Standing[]): Side<Figure>[] {
  const figures = [...claims.flatMap(changeFigures), ...claims.flatMap(partFigures), ...claims.flatMap(priceFigures)];
  return opposedSides(
    sidesOf(figures.map(({ claim, figure }) => ({ claim, text: figure.text, value: figure })), ({ text }) => text),
    (a, b) => a.subject === b.subject && (a.derived || b.derived) && !overlap(a.range, b.range),
  );
}

type ClaimFigure = { readonly claim: string; readonly figure: Saying<Figure>['value'] };

/** `fourfold to 12 %` implies 3 % before; `from 4 %` states it. */
function changeFigures({ claim }: Standing): ClaimFigure[] {
  if (claim.kind !== 'statistic' && claim.kind !== 'trend') return [];
  const change = changeOf(claim.trigger.exact, claim.percent?.value ?? null);
  if (change === null) return [];
  const implied = impliedBefore(change);
  const figures = [
    ...(change.before === null ? [] : [{ text: `${change.before.text} before, as stated`, range: change.before }]),
    ...(implied === null ? [] : [{ text: `${implied.text} before, from ${shortChange(change)} to ${change.after?.text ?? '?'}`, range: implied }]),
  ];
  return figures.map(({ text, range }) => ({ claim: claim.id, figure: { text, range, subject: `before in ${change.after?.unit ?? ''}`, derived: true } }));
}

/** `12 % of $14.8 bn` is $1.8 bn, whatever stands behind it. */
function partFigures({ claim }: Standing): ClaimFigure[] {
  const part = shareOfWholeIn(claim.trigger.exact);
  if (part === null) return [];
  const { implied, stated, whole } = part;
  return [implied, { ...stated, text: `${stated.text} of ${whole}, as stated` }].map((range) => ({ claim: claim.id, figure: { text: range.text, range, subject: `part of ${whole}`, derived: true } }));
}

function changeOf(words: string, percent: string | null): FigureChange | null {
  const change = figureChangeOf(words);
  if (change !== null || percent === null) return change;
  // "rose fourfold", with the share itself read from the sentence before.
  return figureChangeOf(`${words} to ${percent} %`);
}

function shortChange({ factor, points }: FigureChange): string {
  if (points !== null) return `${points > 0 ? '+' : '−'}${String(Math.abs(points))} points`;
  return `× ${String(Math.round((factor ?? 1) * 100) / 100)}`;
}

/** Thirty-six at five million each are 180 million in all. */
function priceFigures(standing: Standing): ClaimFigure[] {
  const { claim } = standing;
  const number = Number(claim.quantity?.value.value ?? NaN);
  return pricedClaims([standing]).flatMap(({ money }) => {
    const figure = money.scope !== 'unit' ? totalFigure(money) : Number.isFinite(number) && number > 0 ? multiplied(money, number) : null;
    return figure === null ? [] : [{ claim: claim.id, figure }];
  });
}

function totalFigure(money: Money): Figure | null {
  if (money.kind === 'bundle' || money.kind === 'export-total') return null;
  return priceFigure(money, 1, `${moneyText(money)} in all`);
}

function multiplied(money: Money, number: number): Figure | null {
  return priceFigure(money, number, `${String(number)} × ${moneyText(money)}`);
}

function priceFigure(money: Money, number: number, text: string): Figure | null {
  if (money.currency === null) return null;
  const { low, high } = moneyRange(money);
  return { text, range: { low: low * number, high: high * number, text }, subject: `price in ${money.currency}`, derived: money.scope === 'unit' };
}
