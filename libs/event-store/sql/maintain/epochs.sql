-- The incarnations of a lane's log, in the order they began.
-- $1 lane name
SELECT e.epoch, e.after_position, e.reason
FROM @schema@.epoch e JOIN @schema@.lane n ON n.lane_id = e.lane_id WHERE n.name = $1 ORDER BY e.number
