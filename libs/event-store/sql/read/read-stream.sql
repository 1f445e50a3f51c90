-- Events of a stream in version order. No event of a stream lies before the position that is its id.
-- $1 lane name, $2 stream name, $3 from version (inclusive), $4 limit
SELECT l.position, l.epoch, s.name, l.stream_version, to_json(l.recorded_at AT TIME ZONE 'UTC'), l.id, l.schema_version, l.type,
  l.key_id, encode(l.payload_hash, 'hex'), encode(l.hash, 'hex'), l.metadata, l.data
FROM @schema@.stream s
CROSS JOIN LATERAL (
  SELECT * FROM @schema@.log x
  WHERE x.lane_id = s.lane_id AND x.stream_id = s.stream_id AND x.stream_version >= $3::bigint
    AND x.position >= s.stream_id AND x.position < s.tail_to
  ORDER BY x.stream_version
  LIMIT $4::integer
) l
WHERE s.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1) AND s.name = $2
ORDER BY l.stream_version
