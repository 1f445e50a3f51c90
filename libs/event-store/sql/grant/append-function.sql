-- No INSERT anywhere: the function runs as its owner.
GRANT EXECUTE ON FUNCTION @schema@.append_batch TO @role@
