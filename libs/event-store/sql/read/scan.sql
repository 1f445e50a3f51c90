-- A range of a lane in PostgreSQL's binary copy format. COPY takes no parameters: the placeholders are filled with a
-- checked lane name and with digits.
-- Columns of fixed length come first: src/scan/scanned-event.ts finds them by offset.
-- @lane@ lane name as a literal, @after@ exclusive, @up_to@ inclusive
COPY (
  SELECT l.position, l.epoch, l.stream_version, l.recorded_at, l.id, l.schema_version, l.payload_hash, l.hash,
    s.name, l.type, l.key_id, l.metadata, l.data
  FROM @schema@.log l
  JOIN @schema@.stream s ON s.lane_id = l.lane_id AND s.stream_id = l.stream_id
  WHERE l.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = @lane@)
    AND l.position > @after@ AND l.position <= @up_to@
  ORDER BY l.position
) TO STDOUT (FORMAT binary)
