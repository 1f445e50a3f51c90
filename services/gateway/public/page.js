// The live timeline: filters in the address, rows from the API, changes as they come.
import { Refused, follow, getJson, signIn } from './api.js';
import { detailRow, element, itemRow } from './rows.js';

const find = (id) => document.getElementById(id);
const filters = find('filters');
const KINDS = ['normalisation', 'signing', 'procurement', 'delivery', 'industrial-cooperation', 'dialogue', 'exercise', 'intelligence-cooperation', 'statement', 'criticism', 'protest', 'sanction', 'statistic', 'trend', 'assessment'];
let streams = new AbortController();
let known = new Set();
let fresh = new Set();
let reloading = null;

for (const kind of KINDS) filters.kind.append(element('option', { value: kind }, kind));
for (const [name, value] of new URLSearchParams(location.search)) if (filters.elements[name]) filters.elements[name].value = value;

filters.addEventListener('submit', (event) => {
  event.preventDefault();
  void start();
});
filters.addEventListener('reset', () => setTimeout(() => void start()));
find('login').addEventListener('submit', (event) => {
  event.preventDefault();
  signIn(find('login').token.value);
  void start();
});
find('more').addEventListener('click', () => void guarded(() => load(find('more').dataset.cursor)));

function chosen() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(filters)) if (value.trim() !== '') query.set(name, value.trim());
  if (query.has('pair')) query.set('pair', query.get('pair').toUpperCase().split('-').sort().join('-'));
  return query;
}

async function start() {
  streams.abort();
  streams = new AbortController();
  const query = chosen();
  history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
  find('export').href = `/v1/exports?${new URLSearchParams([...query, ['format', 'ndjson']])}`;
  await guarded(async () => {
    await load();
    await loadAlerts();
    watch(query, streams.signal);
  });
}

/** Runs work and shows what the API says when it refuses. */
async function guarded(work) {
  find('problem').hidden = true;
  try {
    await work();
    find('login').hidden = true;
  } catch (error) {
    find('login').hidden = !(error instanceof Refused && error.status === 401);
    find('problem').textContent = error instanceof Refused ? error.message : 'The gateway does not answer. Is the stack running?';
    find('problem').hidden = false;
  }
}

async function load(cursor) {
  const query = chosen();
  query.set('limit', '100');
  const page = await getJson(`/v1/timelines?${cursor ? new URLSearchParams({ cursor, limit: '100' }) : query}`);
  const rows = page.items.map((item) => itemRow(item, toggle));
  if (cursor) find('rows').append(...rows);
  else {
    find('rows').replaceChildren(...rows);
    known = new Set();
  }
  for (const item of page.items) known.add(item.id);
  for (const row of rows) if (fresh.has(row.dataset.id)) row.classList.add('fresh');
  fresh = new Set();
  find('as-of').textContent = `as of ${page.knownAt}, ${page.projection.name} v${page.projection.version}${page.incomplete ? ', incomplete' : ''}`;
  find('empty').hidden = known.size > 0;
  find('more').hidden = page.next === null;
  find('more').dataset.cursor = page.next ?? '';
  find('pairs').replaceChildren(...[...new Set(page.items.flatMap(({ pairs }) => pairs))].map((pair) => element('option', { value: pair })));
}

async function toggle(row) {
  if (row.getAttribute('aria-expanded') === 'true') {
    row.setAttribute('aria-expanded', 'false');
    row.nextElementSibling?.remove();
    return;
  }
  await guarded(async () => {
    const query = new URLSearchParams();
    if (filters.knownAt.value.trim() !== '') query.set('knownAt', filters.knownAt.value.trim());
    const view = await getJson(`/v1/developments/${encodeURIComponent(row.dataset.id)}?${query}`);
    row.setAttribute('aria-expanded', 'true');
    row.after(detailRow(view));
  });
}

async function loadAlerts() {
  const { items } = await getJson('/v1/alerts?limit=50');
  find('alerts').replaceChildren(...items.map(alertEntry));
  find('no-alerts').hidden = items.length > 0;
}

function alertEntry({ title, trigger, topics, position }) {
  return element('li', {}, title, element('small', {}, `${trigger}, ${topics.map((topic) => `alerts.${topic}`).join(' ')}, ${position}`));
}

function watch(query, signal) {
  const path = new URLSearchParams([...query].filter(([name]) => ['pair', 'kind', 'filter'].includes(name)));
  const live = find('live');
  const onState = (state) => {
    live.dataset.state = state;
    live.textContent = state === 'live' ? 'live' : 'away, trying again';
  };
  const quietly = (work) => void work.catch((error) => guarded(() => Promise.reject(error)));
  quietly(follow(`/v1/stream?${path}`, { signal, onState, onEvent: ({ data }) => reload(data.id) }));
  quietly(
    follow('/v1/alerts/stream', {
      signal,
      onState: () => undefined,
      onEvent: ({ data }) => {
        find('alerts').prepend(alertEntry(data));
        find('no-alerts').hidden = true;
      },
    }),
  );
}

/** Many changes at once make one reading. Open rows stay as they are until the reader closes them. */
function reload(id) {
  fresh.add(id);
  if (document.querySelector('tr.detail') !== null) return;
  reloading ??= setTimeout(() => {
    reloading = null;
    void guarded(() => load());
  }, 300);
}

void start();
