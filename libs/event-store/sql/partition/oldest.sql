-- The oldest attached partition that can go: full, and not one of the last two, where the log's tip is looked for.
-- $1 lane name
SELECT p.name, p.from_position, p.to_position
FROM @schema@.partition p
JOIN @schema@.lane n ON n.lane_id = p.lane_id AND n.name = $1
WHERE p.detached_at IS NULL
  AND p.from_position < (SELECT min(x.from_position) FROM (
    SELECT q.from_position FROM @schema@.partition q WHERE q.lane_id = p.lane_id ORDER BY q.from_position DESC LIMIT 2) x)
ORDER BY p.from_position
LIMIT 1
