import { TOPIC } from '@entente/contracts';

/** Whether a rule's topic is one once `{kind}` and `{pair}` are filled in: tokens `[A-Za-z0-9_-]+` joined by dots, eight at most. */
export function isTopicTemplate(template: string): boolean {
  return TOPIC.test(template.replaceAll('{kind}', 'kind').replaceAll('{pair}', 'AAA-BBB'));
}
