-- Lets the reactors of a lane go on.
-- $1 lane name
DELETE FROM @schema@.hold h USING @schema@.lane n WHERE n.lane_id = h.lane_id AND n.name = $1 RETURNING h.reason
