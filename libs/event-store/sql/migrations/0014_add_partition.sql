-- Adds the partition that follows the last one, guarded before it is attached.
-- Built beside the log and attached: CREATE ... PARTITION OF would wait behind every reader of the log.
-- Its index over streams finds a stream's version, and is the second line against a version given twice
-- (an index of the parent would have to contain the position, and then could not be unique over the version).
-- Call under the lane's lock.
CREATE FUNCTION @schema@.add_partition(p_lane smallint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
  v_from bigint;
  v_to   bigint;
  v_name text;
BEGIN
  SELECT coalesce(max(p.to_position), 1) INTO v_from FROM @schema@.partition p WHERE p.lane_id = p_lane;
  SELECT v_from + l.partition_size INTO STRICT v_to FROM @schema@.lane l WHERE l.lane_id = p_lane;
  v_name := format('log_%s_%s', p_lane, v_from);
  EXECUTE format('CREATE TABLE @schema@.%I (LIKE @schema@.log INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', v_name);
  EXECUTE format('CREATE UNIQUE INDEX %I ON @schema@.%I (stream_id, stream_version)', v_name || '_stream', v_name);
  EXECUTE format('REVOKE ALL ON @schema@.%I FROM PUBLIC', v_name);
  EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON @schema@.%I '
    'FOR EACH STATEMENT EXECUTE FUNCTION @schema@.refuse_change()', v_name);
  EXECUTE format('ALTER TABLE @schema@.log ATTACH PARTITION @schema@.%I FOR VALUES FROM (%s, %s) TO (%s, %s)',
    v_name, p_lane, v_from, p_lane, v_to);
  INSERT INTO @schema@.partition (lane_id, from_position, to_position, name) VALUES (p_lane, v_from, v_to, v_name);
  RETURN v_to;
END
$body$;
