-- Hash (hex) and epoch of one event.
-- $1 lane name, $2 position
SELECT encode(l.hash, 'hex'), l.epoch
FROM @schema@.log l
WHERE l.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1) AND l.position = $2::bigint
