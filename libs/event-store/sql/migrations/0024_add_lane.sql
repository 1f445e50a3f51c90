-- Adds a lane with its first epoch and partitions; does nothing when the lane is there.
CREATE FUNCTION @schema@.add_lane(p_lane text, p_partition_size bigint) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
  v_lane smallint;
BEGIN
  INSERT INTO @schema@.lane (lane_id, name, partition_size)
  SELECT coalesce(max(l.lane_id), 0) + 1, p_lane, p_partition_size FROM @schema@.lane l
  ON CONFLICT (name) DO NOTHING
  RETURNING lane_id INTO v_lane;
  IF v_lane IS NULL THEN RETURN; END IF;
  PERFORM @schema@.begin_epoch(p_lane, 'created');
  PERFORM @schema@.cover(v_lane, 1);
END
$body$;
