-- First 16 bytes of SHA-256 of a command key, as the index keeps it.
CREATE FUNCTION @schema@.key_hash(p_key text) RETURNS uuid
LANGUAGE sql STABLE AS $body$
  SELECT encode(substring(sha256(convert_to(p_key, 'UTF8')) FOR 16), 'hex')::uuid
$body$;
