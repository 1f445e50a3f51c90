-- Key of the advisory lock that makes a lane single-file.
CREATE FUNCTION @schema@.lane_lock(p_lane smallint) RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $body$
  SELECT hashtextextended('entente lane ' || '@schema@.lane'::regclass::oid::text || ' ' || p_lane::text, 0)
$body$;
