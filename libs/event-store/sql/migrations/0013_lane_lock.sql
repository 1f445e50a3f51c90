-- Key of the advisory lock that makes a lane single-file. Without a SET clause, so that it is inlined.
CREATE FUNCTION @schema@.lane_lock(p_lane smallint) RETURNS bigint
LANGUAGE sql STABLE AS $body$
  SELECT pg_catalog.hashtextextended('entente lane ' || '@schema@.lane'::regclass::oid::text || ' ' || p_lane::text, 0)
$body$;
