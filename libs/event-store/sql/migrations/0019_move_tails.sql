-- Notes for each stream which partition holds its last event. p_streams and p_positions: one entry an event.
CREATE FUNCTION @schema@.move_tails(p_lane smallint, p_streams bigint[], p_positions bigint[]) RETURNS void
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
  UPDATE @schema@.stream s SET tail_from = p.from_position, tail_to = p.to_position
  FROM (SELECT n.stream_id, max(n.position) AS last FROM unnest(p_streams, p_positions) n(stream_id, position)
    WHERE n.position IS NOT NULL GROUP BY n.stream_id) x
  JOIN @schema@.partition p ON p.lane_id = p_lane AND p.from_position <= x.last AND x.last < p.to_position
  WHERE s.lane_id = p_lane AND s.stream_id = x.stream_id AND s.tail_from <> p.from_position
$body$;
