-- First position of a range that is missing or is not what its hash says; one past p_to when all is well.
-- Each row is checked against the stored hash of its predecessor, so ranges can be checked side by side.
-- p_before: hash before the first position. Plans are pinned to index order: sorting whole events spilled to disk and cost
-- a third of the time.
CREATE FUNCTION @schema@.verify_range(p_lane text, p_from bigint, p_to bigint, p_before bytea) RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off
SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
AS $body$
  WITH checked AS (
    SELECT l.position,
      l.position - row_number() OVER w AS offset_to_order,
      l.payload_hash IS NOT DISTINCT FROM
        sha256(convert_to('{"data":' || l.data::text || ',"metadata":' || l.metadata::text || '}', 'UTF8')) AS payload_ok,
      l.hash IS NOT DISTINCT FROM sha256(
        @schema@.preimage(l.epoch, p_lane, l.position, s.name, l.stream_version, l.type, l.schema_version, l.id,
          (extract(epoch FROM l.recorded_at) * 1000000)::bigint, l.key_id, l.payload_hash)
        || coalesce(lag(l.hash) OVER w, p_before)) AS chain_ok,
      e.position IS NOT DISTINCT FROM l.position AS id_ok
    FROM @schema@.log l
    LEFT JOIN @schema@.stream s ON s.lane_id = l.lane_id AND s.stream_id = l.stream_id
    LEFT JOIN @schema@.event_id e ON e.lane_id = l.lane_id AND e.id = l.id
    WHERE l.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = p_lane)
      AND l.position >= p_from AND l.position <= p_to
    WINDOW w AS (ORDER BY l.position)
  )
  SELECT least(
      min(c.position) FILTER (WHERE c.payload_ok IS NOT TRUE OR c.chain_ok IS NOT TRUE OR c.id_ok IS NOT TRUE),
      -- In order and dense, the n-th row has position first + n - 1; the first that has not follows a hole.
      p_from + count(*) FILTER (WHERE c.offset_to_order = p_from - 1)
    )
    FROM checked c
$body$;
