-- Makes the reactors of a lane wait; a hold that is there already keeps its first reason.
-- $1 lane name, $2 reason
INSERT INTO @schema@.hold (lane_id, reason)
SELECT n.lane_id, $2 FROM @schema@.lane n WHERE n.name = $1
ON CONFLICT (lane_id) DO NOTHING
