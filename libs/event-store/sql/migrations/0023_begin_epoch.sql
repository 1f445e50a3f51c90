-- Begins a new incarnation of a lane's log: after a restore, after a promotion. Returns its id.
CREATE FUNCTION @schema@.begin_epoch(p_lane text, p_reason text) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
  v_lane  smallint;
  v_epoch uuid := gen_random_uuid();
BEGIN
  SELECT l.lane_id INTO STRICT v_lane FROM @schema@.lane l WHERE l.name = p_lane;
  PERFORM pg_advisory_xact_lock(@schema@.lane_lock(v_lane));
  INSERT INTO @schema@.epoch (lane_id, number, epoch, after_position, reason)
  SELECT v_lane, coalesce(max(e.number), 0) + 1, v_epoch,
    coalesce((SELECT max(l.position) FROM @schema@.log l WHERE l.lane_id = v_lane), 0), p_reason
  FROM @schema@.epoch e WHERE e.lane_id = v_lane;
  RETURN v_epoch;
END
$body$;
