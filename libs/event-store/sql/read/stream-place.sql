-- Where a stream's events can lie: first position, end of the partition of its last event, version kept from detached ones.
-- $1 lane name, $2 stream name
SELECT s.stream_id, s.tail_to, s.version
FROM @schema@.stream s
WHERE s.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1) AND s.name = $2
