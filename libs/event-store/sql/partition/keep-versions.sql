-- Notes the version of each stream whose last event lies in a partition, before its rows go out of reach.
-- $1 lane name, $2 first position of the partition, $3 end (exclusive)
UPDATE @schema@.stream s SET version = v.version
FROM (
  SELECT l.lane_id, l.stream_id, max(l.stream_version) AS version FROM @schema@.log l
  WHERE l.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1)
    AND l.position >= $2::bigint AND l.position < $3::bigint
  GROUP BY l.lane_id, l.stream_id
) v
WHERE s.lane_id = v.lane_id AND s.stream_id = v.stream_id AND s.tail_from = $2::bigint AND s.version < v.version
