-- What the reading statements call.
GRANT EXECUTE ON FUNCTION @schema@.key_hash, @schema@.position_at, @schema@.preimage, @schema@.verify_range, @schema@.read_stream TO @role@
