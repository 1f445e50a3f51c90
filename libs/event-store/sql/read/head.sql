-- The lane's epoch and last event; position, hash and recorded_at are null while the lane is empty.
-- $1 lane name
SELECT e.epoch, t.position, encode(t.hash, 'hex'), to_json(t.recorded_at AT TIME ZONE 'UTC')
FROM @schema@.lane n
JOIN LATERAL (SELECT x.epoch FROM @schema@.epoch x WHERE x.lane_id = n.lane_id ORDER BY x.number DESC LIMIT 1) e ON true
LEFT JOIN LATERAL (
  SELECT l.position, l.hash, l.recorded_at FROM @schema@.log l
  WHERE l.lane_id = n.lane_id ORDER BY l.position DESC LIMIT 1
) t ON true
WHERE n.name = $1
