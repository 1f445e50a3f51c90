-- What the reading statements call.
GRANT EXECUTE ON FUNCTION @schema@.key_hash, @schema@.position_at, @schema@.preimage TO @role@
