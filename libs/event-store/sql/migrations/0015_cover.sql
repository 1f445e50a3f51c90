-- Makes partitions until one whole partition lies ahead of p_position. Returns the end (exclusive) of the last.
-- While the position itself still fits, a lock that can't be had within a second is no reason to hold the append.
CREATE FUNCTION @schema@.cover(p_lane smallint, p_position bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
  v_last @schema@.partition;
BEGIN
  LOOP
    SELECT * INTO v_last FROM @schema@.partition p WHERE p.lane_id = p_lane ORDER BY p.from_position DESC LIMIT 1;
    EXIT WHEN FOUND AND p_position < v_last.from_position;
    BEGIN
      IF v_last.to_position > p_position THEN PERFORM set_config('lock_timeout', '1s', true); END IF;
      PERFORM @schema@.add_partition(p_lane);
      PERFORM set_config('lock_timeout', '0', true);
    EXCEPTION WHEN lock_not_available THEN
      EXIT;
    END;
  END LOOP;
  RETURN v_last.to_position;
END
$body$;
