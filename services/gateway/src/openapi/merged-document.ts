import type { OpenAPIObject } from '@nestjs/swagger';
import { VERSION } from '../gateway.tokens.js';
import { askOwner } from '../owners/ask-owner.js';
import type { Owner } from '../owners/owners.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/**
 * The description of the whole API: the gateway's own and every reachable owner's. A schema name that two owners use
 * for different things is prefixed with the owner's name; an owner that is away is listed in `x-unreachable`.
 */
export async function mergedDocument(own: OpenAPIObject, owners: readonly Owner[], timeoutMs: number): Promise<OpenAPIObject> {
  const answers = await Promise.all(owners.map(async (owner) => ({ owner, answer: await askOwner(owner, '/openapi.json', { timeoutMs }) })));
  const merged: OpenAPIObject = { ...own, info: { ...own.info, title: 'Entente', version: VERSION }, paths: publicPaths(own) };
  const schemas: Schemas = { ...own.components?.schemas };
  const unreachable: string[] = [];
  for (const { owner, answer } of answers) {
    if (!answer.reached || answer.status !== 200) {
      unreachable.push(owner.name);
      continue;
    }
    const document = withOwnNames(answer.body as OpenAPIObject, schemas, owner.name);
    Object.assign(merged.paths, publicPaths(document));
    Object.assign(schemas, document.components?.schemas);
  }
  return { ...merged, components: { ...own.components, schemas }, ...(unreachable.length === 0 ? {} : { 'x-unreachable': unreachable }) };
}

/** Made anew after a minute; sooner while an owner is missing in it. */
export function keepMsOf(document: OpenAPIObject): number {
  return 'x-unreachable' in document ? 2_000 : 60_000;
}

/** Only what the gateway passes on: health and metrics of an owner are reached at the owner. */
function publicPaths({ paths }: OpenAPIObject): OpenAPIObject['paths'] {
  return Object.fromEntries(Object.entries(paths).filter(([path]) => path.startsWith('/v1/')));
}

function withOwnNames(document: OpenAPIObject, taken: Schemas, owner: string): OpenAPIObject {
  const clashes = Object.entries(document.components?.schemas ?? {}).filter(([name, schema]) => name in taken && JSON.stringify(taken[name]) !== JSON.stringify(schema));
  if (clashes.length === 0) return document;
  const renamed = clashes.reduce(
    (text, [name]) => text.replaceAll(`"#/components/schemas/${name}"`, `"#/components/schemas/${owner}${name}"`),
    JSON.stringify(document),
  );
  const copy = JSON.parse(renamed) as OpenAPIObject;
  const schemas = Object.entries(copy.components?.schemas ?? {}).map(([name, schema]) => [clashes.some(([clash]) => clash === name) ? owner + name : name, schema] as const);
  return { ...copy, components: { ...copy.components, schemas: Object.fromEntries(schemas) } };
}
