-- One event by its id.
-- $1 lane name, $2 event id
SELECT l.position, l.epoch, s.name, l.stream_version, to_json(l.recorded_at AT TIME ZONE 'UTC'), l.id, l.schema_version, l.type,
  l.key_id, encode(l.payload_hash, 'hex'), encode(l.hash, 'hex'), l.metadata, l.data
FROM @schema@.event_id e
JOIN @schema@.log l ON l.lane_id = e.lane_id AND l.position = e.position
JOIN @schema@.stream s ON s.lane_id = l.lane_id AND s.stream_id = l.stream_id
WHERE e.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1) AND e.id = $2::uuid
