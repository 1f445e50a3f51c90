-- Last position recorded at or before an instant, among the attached partitions; 0 when there is none.
-- recorded_at never decreases along a lane and positions are dense, so halving needs no index of its own.
-- p_low: a position known to qualify (or 0); p_high: the head.
CREATE FUNCTION @schema@.position_at(p_lane smallint, p_instant timestamptz, p_low bigint, p_high bigint) RETURNS bigint
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
  v_low  bigint := p_low;
  v_high bigint := p_high;
  v_mid  bigint;
BEGIN
  WHILE v_low < v_high LOOP
    v_mid := v_low + (v_high - v_low + 1) / 2;
    IF (SELECT l.recorded_at <= p_instant FROM @schema@.log l WHERE l.lane_id = p_lane AND l.position = v_mid) THEN
      v_low := v_mid;
    ELSE
      v_high := v_mid - 1;
    END IF;
  END LOOP;
  RETURN v_low;
END
$body$;
