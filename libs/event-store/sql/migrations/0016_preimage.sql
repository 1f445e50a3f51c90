-- The bytes that are hashed for one event, without the previous hash that follows them: docs/reference/chain.md.
-- Every field is its length (int32, big-endian) and its bytes. One expression, and STABLE because convert_to is: so it
-- is inlined where it is called.
CREATE FUNCTION @schema@.preimage(
  p_epoch uuid, p_lane text, p_position bigint, p_stream text, p_stream_version bigint, p_type text,
  p_schema_version integer, p_id uuid, p_micros bigint, p_key_id text, p_payload_hash bytea
) RETURNS bytea
LANGUAGE sql STABLE AS $body$
  SELECT '\x000000010100000010'::bytea || uuid_send(p_epoch)
    || int4send(octet_length(p_lane)) || convert_to(p_lane, 'UTF8')
    || '\x00000008'::bytea || int8send(p_position)
    || int4send(octet_length(p_stream)) || convert_to(p_stream, 'UTF8')
    || '\x00000008'::bytea || int8send(p_stream_version)
    || int4send(octet_length(p_type)) || convert_to(p_type, 'UTF8')
    || '\x00000004'::bytea || int4send(p_schema_version)
    || '\x00000010'::bytea || uuid_send(p_id)
    || '\x00000008'::bytea || int8send(p_micros)
    || int4send(octet_length(coalesce(p_key_id, ''))) || convert_to(coalesce(p_key_id, ''), 'UTF8')
    || int4send(octet_length(p_payload_hash)) || p_payload_hash
    || '\x00000020'::bytea
$body$;
