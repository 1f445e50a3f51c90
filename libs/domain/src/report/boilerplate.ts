import { sha256Hex } from '../identity/content-id.js';

/** What a page says about itself on a line of its own: to share, to subscribe, to go elsewhere. */
const FURNITURE = new RegExp(
  `^(?:${[
    'share(?: this)?(?: article| story| on .*)?', 'tweet', 'print(?: this)?(?: article| page)?', 'e-?mail(?: this)?(?: article)?', 'save', 'copy link', 'whatsapp', 'telegram', 'facebook',
    'twitter', 'linkedin', 'instagram', 'youtube', 'x', 'follow us(?: on .*)?', 'subscribe(?: now)?', 'sign (?:up|in)(?: .*)?', 'log ?in', 'register', 'newsletter', 'advertisement', 'advertising',
    'sponsored(?: content)?', 'read (?:more|also|next)(?::.*)?', 'also read(?::.*)?', 'see also(?::.*)?', 'related(?: articles?| stories| topics| news)?', 'most (?:read|popular)', 'trending(?: now)?',
    'comments?(?: \\(\\d+\\))?', '\\d+ (?:comments?|shares?|views?|likes?)', 'leave a comment', 'home', 'menu', 'search', 'news', 'world', 'politics', 'business', 'sports?', 'opinion', 'back to top',
    'skip to (?:main )?content', 'listen to (?:this )?article', '\\d+ min(?:ute)?s?(?: of)? read(?:ing)?', 'all rights reserved\\.?', '(?:©|\\(c\\)|copyright).*',
    'partager(?: sur .*)?', 'imprimer', 'accueil', 'lire aussi(?: ?:.*)?', 'abonnez-vous', 'publicité', 'commentaires?', 'compartir', 'imprimir', 'inicio', 'publicidad', 'suscr[ií]bete', 'le[ae] también(?: ?:.*)?',
  ].join('|')})[:.!…]*$`,
  'iu',
);
const COOKIES = /\b(?:we use cookies|uses? cookies|accept (?:all )?cookies|cookies? (?:policy|settings|preferences|notice)|manage consent|privacy policy|terms of (?:use|service)|utilis(?:e|ons) des cookies|usamos cookies|utiliza cookies)\b/iu;
const STAMP = /^(?:(?:last |first )?(?:updated|published|posted|modified)|mise? à jour|publié|actualizado|publicado)\b[^.]{0,80}$/iu;
const AGO = /^(?:il y a |hace )?\d+ ?(?:s|sec(?:ond)?s?|min(?:ute)?s?|h|hrs?|hours?|heures?|days?|jours?|minutos?|horas?|días?)(?: ago)?$/iu;
const CLOCK = /^\d{1,2}[:h.]\d{2}(?: ?(?:am|pm|a\.m\.|p\.m\.))?(?: ?(?:gmt|utc|cet|est)(?:[+-]\d+)?)?$/iu;
const INLINE_STAMP = /\b(?:last )?updated:? (?:\d+|an?|one) ?(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?) ago\b[.:]?/giu;
const LONGEST_NOTICE = 400;

/**
 * What a text says, without what only its page says: blanks, navigation, share and cookie lines, time stamps. Two
 * copies of one version of an article have the same content, whenever and however they were fetched.
 */
export function contentOf(text: string): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(INLINE_STAMP, ' ').replace(/[\p{Z}\s]+/gu, ' ').trim())
    .filter((line) => line !== '' && !isBoilerplate(line))
    .join(' ');
}

/** Equal for texts of equal content. A text of boilerplate alone is told by all of it. */
export function contentHashOf(text: string): string {
  const content = contentOf(text);
  return sha256Hex(content === '' ? text : content);
}

function isBoilerplate(line: string): boolean {
  if (line.length <= LONGEST_NOTICE && COOKIES.test(line)) return true;
  if (line.length <= 120 && (STAMP.test(line) || AGO.test(line) || CLOCK.test(line))) return true;
  const parts = line.split(/\s*[|·•›»>/]\s*/u).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => part.length <= 80 && FURNITURE.test(part));
}
