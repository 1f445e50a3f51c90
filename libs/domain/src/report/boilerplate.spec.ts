import { describe, expect, it } from '@jest/globals';
import { contentHashOf, contentOf } from './boilerplate.js';

const ARTICLE = 'Morocco orders howitzers\n\nMorocco ordered 36 howitzers in February 2025. The army said so.\n\nThe contract is worth 200 million euros.';

describe('the content of a text', () => {
  it.each([
    ['blanks and empty lines', ARTICLE.replaceAll('\n\n', '\n  \n\n ').replace('ordered 36', 'ordered  36')],
    ['navigation and share lines', `Home | News | World\nMorocco orders howitzers\nShare this article\nFacebook · X · WhatsApp\n\n${ARTICLE.slice(ARTICLE.indexOf('\n'))}\nRead more\n12 comments`],
    ['cookie and privacy notices', `We use cookies to improve your experience. Accept all cookies.\n${ARTICLE}\n© 2026 Example Wire. All rights reserved.`],
    ['time stamps', ARTICLE.replace('\n\n', '\nUpdated 3 min ago\nPublished 8 January 2026, 10:04 GMT\n5 min read\n14:22\n\n')],
    ['a stamp inside a line', ARTICLE.replace('howitzers\n', 'howitzers Updated: 12 minutes ago\n')],
    ['notices in French', `Accueil\nPartager\n${ARTICLE}\nMis à jour il y a 2 heures`],
  ])('is the same with other %s', (_name, other) => {
    expect(contentOf(other)).toBe(contentOf(ARTICLE));
    expect(contentHashOf(other)).toBe(contentHashOf(ARTICLE));
  });

  it.each([
    ['an amount', ARTICLE.replace('200', '175')],
    ['a sentence that ends in a notice’s words', ARTICLE.replace('said so', 'said it will share this article')],
    ['a sentence about an update', `${ARTICLE}\nPublished reports differ on the number. Rabat said nothing.`],
    ['a new paragraph', `${ARTICLE}\n\nIsrael confirmed it.`],
  ])('is another with %s changed', (_name, other) => {
    expect(contentHashOf(other)).not.toBe(contentHashOf(ARTICLE));
  });

  it('of a page that is nothing but furniture is told by all of it', () => {
    expect(contentHashOf('Home')).not.toBe(contentHashOf('Share'));
  });
});
