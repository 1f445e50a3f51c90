-- Every object of the schema as lines of text, the same on every server version: columns, constraints, indexes, triggers,
-- routines, grants to nobody. Partitions show by their count, because theirs depends on the log.
-- $1 schema name
SELECT line FROM (
  SELECT format('column %s.%s %s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' not null' ELSE '' END) AS line
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = ($1::text)::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  UNION ALL
  SELECT format('constraint %s %s', c.relname, replace(pg_get_constraintdef(k.oid), quote_ident($1::text) || '.', ''))
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE c.relnamespace = ($1::text)::regnamespace AND NOT c.relispartition AND k.contype IN ('p', 'u', 'f', 'c')
  UNION ALL
  SELECT format('index %s', replace(pg_get_indexdef(i.indexrelid), quote_ident($1::text) || '.', ''))
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
  WHERE c.relnamespace = ($1::text)::regnamespace AND NOT c.relispartition
  UNION ALL
  SELECT format('trigger %s', replace(pg_get_triggerdef(t.oid), quote_ident($1::text) || '.', ''))
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relnamespace = ($1::text)::regnamespace AND NOT c.relispartition AND NOT t.tgisinternal
  UNION ALL
  SELECT format('routine %s(%s) %s%s %s', p.proname, pg_get_function_identity_arguments(p.oid), CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END,
    CASE WHEN p.prosecdef THEN ' definer' ELSE '' END, md5(replace(p.prosrc, '"' || $1::text || '"', '@')))
  FROM pg_proc p WHERE p.pronamespace = ($1::text)::regnamespace
  UNION ALL
  SELECT format('granted %s to public', p.proname)
  FROM pg_proc p WHERE p.pronamespace = ($1::text)::regnamespace AND has_function_privilege('public', p.oid, 'EXECUTE')
) lines
ORDER BY line COLLATE "C"
