-- The way in for services: CALL it outside any transaction block; takes what append_batch takes.
-- Its COMMIT ends the empty transaction the statement began; inside a block PostgreSQL refuses that (2D000).
-- A procedure that commits can't be SECURITY DEFINER, hence the function inside.
CREATE PROCEDURE @schema@.append(
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
  answers := @schema@.append_batch(p_lane, p_keys, p_digests, p_answers, p_write_command, p_write_stream, p_write_expected,
    p_event_write, p_event_id, p_event_type, p_event_schema_version, p_event_key_id, p_event_payload_hash,
    p_event_metadata, p_event_data);
END
$body$;
