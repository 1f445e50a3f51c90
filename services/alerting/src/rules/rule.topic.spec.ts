import { describe, expect, it } from '@jest/globals';
import { isTopicTemplate } from './rule.topic.js';

describe('isTopicTemplate', () => {
  it.each(['desk', 'procurement.ISR-MAR', '{kind}.{pair}', 'a.b.c.d.e.f.g.h', 'desk_{pair}'])('takes %s', (topic) => {
    expect(isTopicTemplate(topic)).toBe(true);
  });
  it.each(['', '.a', 'a.', 'a..b', 'a b', 'a.>', '*', '{other}', 'é', 'a.b.c.d.e.f.g.h.i', 'a\n'])('refuses %j', (topic) => {
    expect(isTopicTemplate(topic)).toBe(false);
  });
});
