-- Last position recorded at or before an instant; 0 before the first event.
-- Second column: the detached partition inside which the instant falls, null otherwise.
-- $1 lane name, $2 instant
WITH lane AS (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1),
gone AS (
  SELECT coalesce(max(p.to_position) - 1, 0) AS through FROM @schema@.partition p, lane
  WHERE p.lane_id = lane.lane_id AND p.detached_at IS NOT NULL AND p.last_recorded <= $2::timestamptz
),
head AS (
  SELECT coalesce((SELECT l.position FROM @schema@.log l WHERE l.lane_id = lane.lane_id ORDER BY l.position DESC LIMIT 1), 0) AS position
  FROM lane
)
SELECT CASE WHEN inside.name IS NULL THEN @schema@.position_at(lane.lane_id, $2::timestamptz, gone.through, head.position) END,
  inside.name
FROM lane CROSS JOIN gone CROSS JOIN head
LEFT JOIN @schema@.partition inside ON inside.lane_id = lane.lane_id AND inside.detached_at IS NOT NULL
  AND inside.first_recorded <= $2::timestamptz AND inside.last_recorded > $2::timestamptz
