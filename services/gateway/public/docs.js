// The API as its own description tells it: resources, what they take, what they answer.
import { getJson } from './api.js';
import { element } from './rows.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const find = (id) => document.getElementById(id);

/** Operations by resource: the first word after `/v1/`. */
function byResource(paths) {
  const resources = new Map();
  for (const [path, item] of Object.entries(paths)) {
    const resource = path.split('/')[path.startsWith('/v1/') ? 2 : 1] || '/';
    const operations = METHODS.filter((method) => item[method]).map((method) => ({ method, path, ...item[method] }));
    resources.set(resource, [...(resources.get(resource) ?? []), ...operations]);
  }
  return [...resources].filter(([, operations]) => operations.length > 0).sort(([one], [other]) => (one < other ? -1 : 1));
}

function operationEntry({ method, path, summary, description, parameters = [], requestBody, responses = {} }, schemas) {
  const title = element('summary', {}, element('code', { class: `method ${method}` }, method.toUpperCase()), ' ', element('code', {}, path), summary ? element('span', {}, ` ${summary}`) : '');
  const rows = parameters.map(parameterRow);
  const body = requestBody?.content?.['application/json']?.schema;
  const answers = Object.keys(responses).filter((status) => status !== 'default');
  return element(
    'details',
    {},
    title,
    description ? element('p', {}, description) : '',
    rows.length > 0 ? element('table', {}, element('tbody', {}, ...rows)) : '',
    body ? element('pre', {}, JSON.stringify(resolved(body, schemas), null, 2)) : '',
    answers.length > 0 ? element('p', {}, `Answers ${answers.join(', ')}; anything else is a problem.`) : '',
  );
}

function parameterRow({ name, in: place, required, description, schema = {} }) {
  const type = [schema.type, schema.enum?.join(' | '), schema.default === undefined ? null : `default ${schema.default}`].filter(Boolean).join(', ');
  return element('tr', {}, element('td', {}, element('code', {}, name)), element('td', {}, `${place}${required ? ', required' : ''}`), element('td', {}, type), element('td', {}, description ?? ''));
}

/** A schema with its references put in, three levels deep. */
function resolved(schema, schemas, depth = 0) {
  const name = schema?.$ref?.split('/').at(-1);
  if (name !== undefined) return depth > 2 ? name : resolved(schemas[name] ?? {}, schemas, depth + 1);
  if (Array.isArray(schema)) return schema.map((one) => resolved(one, schemas, depth));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, resolved(value, schemas, depth)]));
}

async function show() {
  const { paths, components, 'x-unreachable': missing } = await getJson('/openapi.json');
  const sections = byResource(paths).map(([resource, operations]) =>
    element('section', { 'aria-label': resource }, element('h2', {}, resource), ...operations.map((operation) => operationEntry(operation, components?.schemas ?? {}))),
  );
  find('resources').replaceChildren(...sections);
  find('missing').hidden = missing === undefined;
  find('missing').textContent = missing === undefined ? '' : `Not described here, since it does not answer now: ${missing.join(', ')}.`;
}

show().catch((error) => {
  find('loading').textContent = error instanceof Error ? error.message : 'The gateway does not answer.';
});
