import { ROLES } from '@entente/contracts';

/**
 * SQL expressions for the names of a filter. Texts and days are `text` (days as `YYYY-MM-DD`), numbers anything that casts to
 * `double precision`, lists `text[]`; NULL where missing. A filter that uses a name without an expression is refused.
 */
export type FilterColumns = Readonly<Record<string, string>>;

/** The expressions over a `jsonb` expression that holds a DevelopmentItem, e.g. `itemColumns('r.item')`. */
export function itemColumns(json: string): FilterColumns {
  const text = (path: string): string => `(${json}#>>'{${path}}')`;
  const money = (bound: string): string => text(`money,${bound}`);
  return {
    id: text('id'),
    kind: text('kind'),
    status: text('status'),
    modality: text('modality'),
    object: text('object'),
    place: text('place'),
    text: `(coalesce(${text('object')}, '') || chr(10) || coalesce(${text('place')}, '') || chr(10) || coalesce(${text('quote')}, ''))`,
    actors: actorIds(json, ''),
    ...Object.fromEntries(ROLES.map((role) => [`roles.${role}`, actorIds(json, ` WHERE actor->>'role' = '${role}'`)])),
    pairs: textArray(json, 'pairs'),
    sources: textArray(json, 'sources'),
    speakers: textArray(json, 'speakers'),
    origins: textArray(json, 'origins'),
    'valid.earliest': text('valid,earliest'),
    'valid.latest': text('valid,latest'),
    quantity: text('quantity,value'),
    'money.min': money('min'),
    'money.max': money('max'),
    'money.eur': `(CASE WHEN ${money('currency')} = 'EUR' THEN coalesce(${money('min')}, ${money('max')}) ELSE coalesce(${money('eur,min')}, ${money('eur,max')}) END)`,
    'money.currency': money('currency'),
    reports: text('reports'),
    claims: text('claims'),
    reliability: text('grades,reliability'),
    credibility: text('grades,credibility'),
  };
}

function textArray(json: string, field: string): string {
  return `ARRAY(SELECT jsonb_array_elements_text(${json}->'${field}'))`;
}

/** Each actor's id, and the state its organisation counts for. */
function actorIds(json: string, where: string): string {
  return `ARRAY(SELECT DISTINCT id FROM jsonb_array_elements(${json}->'actors') AS actor, LATERAL (VALUES (actor->>'id'), (actor->>'state')) AS named (id)${where === '' ? ' WHERE' : `${where} AND`} id IS NOT NULL)`;
}
