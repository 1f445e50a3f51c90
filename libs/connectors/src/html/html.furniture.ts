import type { HtmlElement, HtmlPage } from './html.node.js';

/**
 * Words of classes and ids that say that an element is not the article: advertisements, sign-ups, other stories, sharing.
 * A whole word only: `shadow` is no `ad`, `header-recommended` is one of these.
 */
const WORDS =
  /(?:^|[\s_-])(?:ad|ads|adv|advert|adverts|advertisement|advertising|adsbygoogle|adslot|adbox|banner-ad|dfp|sponsor|sponsored|promo|promoted|paywall|newsletter|subscribe|subscription|signup|sign-up|related|recommended|recommendations|readmore|read-more|more-stories|most-read|mostread|trending|outbrain|taboola|share|sharing|social|cookie|cookies|consent|gdpr|breadcrumb|breadcrumbs|comments|disqus)(?:$|[\s_-])/i;

/** More than this share of a page's words is never furniture, whatever it is called: some pages wrap all in `promo`. */
const MOST_SHARE = 0.4;

/** Takes out of the page what its makers themselves call something else than the article. */
export function withoutFurniture(page: HtmlPage): void {
  const most = (page.body.textContent ?? '').length * MOST_SHARE;
  for (const element of Array.from(page.querySelectorAll('div, section, aside, ul, p, figure, article, amp-ad, amp-consent, amp-social-share'))) {
    if (isFurniture(element) && (element.textContent ?? '').length <= most) element.remove();
  }
}

function isFurniture(element: HtmlElement): boolean {
  if (element.nodeName.toUpperCase().startsWith('AMP-')) return true;
  // An article inside an article is a comment or a teaser of another story.
  if (element.nodeName.toUpperCase() === 'ARTICLE') return element.parentElement?.closest('article') != null;
  return WORDS.test(element.getAttribute('class') ?? '') || WORDS.test(element.getAttribute('id') ?? '');
}
