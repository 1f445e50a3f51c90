-- A range of a lane as finished NDJSON lines, in PostgreSQL's binary copy format. COPY takes no parameters: the
-- placeholders are filled with a checked lane name and with digits. The fields of an event as readers get it; data and
-- metadata are spliced in as they are kept, so that nothing is parsed and written again.
-- @lane@ lane name as a literal, @after@ exclusive, @up_to@ inclusive
COPY (
  SELECT l.position,
    '{"lane":"' || @lane@ || '","epoch":"' || l.epoch || '","position":"' || l.position
    || '","stream":' || to_json(s.name) || ',"streamVersion":"' || l.stream_version || '","id":"' || l.id
    || '","type":' || to_json(l.type) || ',"schemaVersion":' || l.schema_version
    || ',"recordedAt":"' || to_char(l.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '","data":' || l.data || ',"metadata":' || l.metadata
    || ',"payloadHash":"' || encode(l.payload_hash, 'hex') || '","hash":"' || encode(l.hash, 'hex') || E'"}\n'
  FROM @schema@.log l
  JOIN @schema@.stream s ON s.lane_id = l.lane_id AND s.stream_id = l.stream_id
  WHERE l.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = @lane@)
    AND l.position > @after@ AND l.position <= @up_to@
  ORDER BY l.position
) TO STDOUT (FORMAT binary)
