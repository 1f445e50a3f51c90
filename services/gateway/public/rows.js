// Developments as table rows. Text reaches the page as text nodes only.
import { dateWords, moneyWords } from './words.js';

/** An element with children; strings become text. */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children.filter((child) => child !== null && child !== ''));
  return node;
}

/** @param toggle called with the row when it is opened or closed */
export function itemRow(item, toggle) {
  const { valid, money, conflicts } = item;
  const row = element(
    'tr',
    { class: 'item', tabindex: '0', 'data-id': item.id, 'aria-expanded': 'false' },
    element('td', { class: 'when', title: valid.edtf ?? 'no source states a date' }, dateWords(valid.edtf), valid.basis === 'explicit' || valid.edtf === null ? '' : element('small', {}, valid.basis)),
    element('td', { class: 'what' }, item.kind, small([item.status, item.modality === 'asserted' ? null : item.modality])),
    element('td', {}, ...item.actors.flatMap(actor)),
    element('td', {}, [item.quantity && `${item.quantity.value} ×`, item.object].filter(Boolean).join(' ')),
    element('td', { class: 'money' }, moneyWords(money), ...conflicts.map((conflict) => element('small', { class: 'conflict' }, `${conflict.field}: ${conflict.values.join(' against ')}`))),
    element('td', { class: 'number' }, String(item.reports)),
  );
  row.addEventListener('click', () => toggle(row));
  row.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    toggle(row);
  });
  return row;
}

const small = (parts) => (parts.some(Boolean) ? element('small', {}, parts.filter(Boolean).join(', ')) : '');

function actor({ role, id, name }) {
  const label = role === 'party' || role === 'signatory' ? '' : element('span', { class: 'role' }, `${role} `);
  return [element('div', { title: name }, label, id)];
}

/** What stands behind a development: its claims with their words, then how it came to read so. */
export function detailRow(view) {
  const claims = view.claimsDetail.map(({ claim, state, corrected }) =>
    element(
      'div',
      {},
      element('blockquote', {}, claim.trigger.exact, state === 'retracted' ? element('small', { class: 'conflict' }, ' (retracted)') : ''),
      ...corrected.map(({ reason, position }) => element('p', {}, `Corrected at ${position}: ${reason}`)),
    ),
  );
  const history = view.history.map(({ position, recordedAt, changed }) => element('li', {}, [position, instant(recordedAt), changed?.join(', ')].filter(Boolean).join(', ')));
  const link = element('a', { href: `/v1/developments/${encodeURIComponent(view.id)}` }, view.id);
  const cell = element('td', { colspan: '6' }, ...claims, element('h3', {}, 'History'), element('ul', {}, ...history), element('p', {}, link));
  return element('tr', { class: 'detail' }, cell);
}

/** When the log took it, to the second; nothing where no event says it (a time without standing claims). */
const instant = (recordedAt) => recordedAt && `${recordedAt.slice(0, 19).replace('T', ' ')} UTC`;
