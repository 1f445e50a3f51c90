-- Events of a stream in version order. No event of a stream lies before the position that is its id, and none behind the
-- partition of its last one: the bounds leave partitions out. Inside a partition only the index over streams will do: on
-- a log not yet analysed the planner took the bounds for the better index and read everything since.
CREATE FUNCTION @schema@.read_stream(p_lane text, p_stream text, p_from bigint, p_limit integer)
RETURNS TABLE (
  "position" bigint, epoch uuid, stream text, stream_version bigint, recorded_at json, id uuid, schema_version integer,
  type text, key_id text, payload_hash text, hash text, metadata json, data json
)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
AS $body$
  SELECT l.position, l.epoch, s.name, l.stream_version, to_json(l.recorded_at AT TIME ZONE 'UTC'), l.id, l.schema_version,
    l.type, l.key_id, encode(l.payload_hash, 'hex'), encode(l.hash, 'hex'), l.metadata, l.data
  FROM @schema@.stream s
  CROSS JOIN LATERAL (
    SELECT * FROM @schema@.log x
    WHERE x.lane_id = s.lane_id AND x.stream_id = s.stream_id AND x.stream_version >= p_from
      AND x.position >= s.stream_id AND x.position < s.tail_to
    ORDER BY x.stream_version
    LIMIT p_limit
  ) l
  WHERE s.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = p_lane) AND s.name = p_stream
$body$;
