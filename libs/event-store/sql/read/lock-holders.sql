-- Sessions that leave a transaction open and hold locks on the log, oldest first. Inputs: $1 the schema's name.
-- What a session of another role does is seen by its owner and by monitoring roles only; its number by everybody.
SELECT a.pid::text, a.application_name, floor(extract(epoch FROM clock_timestamp() - a.xact_start))::text
FROM pg_catalog.pg_stat_activity a
WHERE a.pid <> pg_catalog.pg_backend_pid()
  AND (a.state IS NULL OR a.state LIKE 'idle in transaction%')
  AND EXISTS (
    SELECT FROM pg_catalog.pg_locks l
    WHERE l.pid = a.pid AND l.granted
      AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
      AND (l.locktype = 'advisory' OR l.relation IN (
        SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1))
  )
ORDER BY a.xact_start NULLS LAST
LIMIT 3
