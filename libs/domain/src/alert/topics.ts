import { type DevelopmentItem, TOPIC } from '@entente/contracts';

/** Whether `{kind}` and `{pair}`, replaced, leave a topic. */
export function isTopicTemplate(template: string): boolean {
  return TOPIC.test(template.replaceAll('{kind}', 'kind').replaceAll('{pair}', 'AAA-BBB'));
}

/**
 * The topics an alert goes to: one for each pair when the template asks for the pair, `multi` standing for none.
 * One alert goes to all of them under one id.
 */
export function topicsOf(rule: { readonly topic: string }, item: Pick<DevelopmentItem, 'kind' | 'pairs'>): string[] {
  const topic = rule.topic.replaceAll('{kind}', item.kind);
  if (!topic.includes('{pair}')) return [topic];
  const pairs = item.pairs.length === 0 ? ['multi'] : item.pairs;
  return [...new Set(pairs.map((pair) => topic.replaceAll('{pair}', pair)))].sort();
}
