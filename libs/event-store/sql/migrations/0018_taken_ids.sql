-- Commands of a batch that bring an event id the log already has. same: every event of the command is there already,
-- in the same stream and with the same content, so the command is the first one again, under another key.
CREATE FUNCTION @schema@.taken_ids(
  p_lane smallint, p_write_command integer[], p_write_stream text[], p_event_write integer[], p_event_id uuid[],
  p_event_type text[], p_event_schema_version integer[], p_event_payload_hash bytea[]
) RETURNS TABLE (command integer, same boolean, first bigint, last bigint, taken text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $body$
  SELECT p_write_command[n.write],
    bool_and(coalesce(l.type = n.type AND l.schema_version = n.schema_version AND l.payload_hash = n.payload_hash
      AND s.name = p_write_stream[n.write], false)),
    min(e.position), max(e.position),
    (array_agg(n.id ORDER BY n.ord) FILTER (WHERE e.id IS NOT NULL))[1]::text
  FROM unnest(p_event_write, p_event_id, p_event_type, p_event_schema_version, p_event_payload_hash) WITH ORDINALITY
    n(write, id, type, schema_version, payload_hash, ord)
  LEFT JOIN @schema@.event_id e ON e.lane_id = p_lane AND e.id = n.id
  LEFT JOIN @schema@.log l ON l.lane_id = e.lane_id AND l.position = e.position
  LEFT JOIN @schema@.stream s ON s.lane_id = l.lane_id AND s.stream_id = l.stream_id
  GROUP BY p_write_command[n.write]
  HAVING count(e.id) > 0
$body$;
