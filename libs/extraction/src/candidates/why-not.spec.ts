import { describe, expect, it } from '@jest/globals';
import { extract } from '../extract.js';

const reasons = (text: string): string[] => extract({ text }).whyNot.map(({ trigger, reason }) => `${trigger.exact}: ${reason}`);

describe('why a sentence gave no claim', () => {
  it.each([
    ['He bought flowers.', ['bought: the trigger has neither an actor nor a thing of an arms deal beside it']],
    ['The museum bought an old cannon.', ['bought: no actor is named in the sentence or in the report before it']],
    ['Poland bought time.', ['bought: the sentence names no thing that is bought, delivered or signed']],
    ['The weather in Warsaw was mild.', []],
    ['Poland bought 180 K2 tanks from Hyundai Rotem.', []],
  ])('of %j', (text, expected) => {
    expect(reasons(text)).toEqual(expected);
  });

  it('gives every sentence with a trigger either a claim or a reason', () => {
    const text = 'A sale was agreed. Chile ordered two boats from Damen in 2021. The order is worth 40 million euros. Nobody signed anything.';
    const { candidates, whyNot } = extract({ text });
    expect(candidates.map(({ kind }) => kind)).toEqual(['procurement']);
    expect(whyNot.map(({ sentence }) => sentence.exact)).toContain('Nobody signed anything.');
    for (const { sentence, trigger } of whyNot) expect([text.slice(sentence.start, sentence.end), text.slice(trigger.start, trigger.end)]).toEqual([sentence.exact, trigger.exact]);
  });
});
