-- Events of a lane in position order.
-- $1 lane name, $2 after (exclusive), $3 up to (inclusive), $4 limit, $5 types or null for all
SELECT l.position, l.epoch, s.name, l.stream_version, to_json(l.recorded_at AT TIME ZONE 'UTC'), l.id, l.schema_version, l.type,
  l.key_id, encode(l.payload_hash, 'hex'), encode(l.hash, 'hex'), l.metadata, l.data
FROM @schema@.log l
JOIN @schema@.stream s ON s.lane_id = l.lane_id AND s.stream_id = l.stream_id
WHERE l.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1)
  AND l.position > $2::bigint AND l.position <= $3::bigint
  AND ($5::text[] IS NULL OR l.type = ANY ($5::text[]))
ORDER BY l.position
LIMIT $4::integer
