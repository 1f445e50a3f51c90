-- As 0021, but nobody waits for a lock without end: a session that took one and was left open would gather waiting
-- appends until no connection is left. After ten seconds, or what the role or database says by its own lock_timeout, the
-- batch is taken back as a whole (55P03) and tried again.
CREATE OR REPLACE PROCEDURE @schema@.append(
  p_lane text,
  p_keys text[], p_digests text[], p_answers json[],
  p_write_command integer[], p_write_stream text[], p_write_expected bigint[],
  p_event_write integer[], p_event_id uuid[], p_event_type text[], p_event_schema_version integer[],
  p_event_key_id text[], p_event_payload_hash bytea[], p_event_metadata json[], p_event_data json[],
  INOUT answers json
)
LANGUAGE plpgsql AS $body$
BEGIN
  COMMIT;
  IF pg_catalog.current_setting('lock_timeout') = '0' THEN
    PERFORM pg_catalog.set_config('lock_timeout', '10s', true);
  END IF;
  answers := @schema@.append_batch(p_lane, p_keys, p_digests, p_answers, p_write_command, p_write_stream, p_write_expected,
    p_event_write, p_event_id, p_event_type, p_event_schema_version, p_event_key_id, p_event_payload_hash,
    p_event_metadata, p_event_data);
END
$body$;
