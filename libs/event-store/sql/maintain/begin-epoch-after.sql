-- Begins a new incarnation of a lane's log behind a position that is not its head: what follows it was appended by a
-- database that had gone back to an older state.
-- $1 lane name, $2 reason, $3 position
INSERT INTO @schema@.epoch (lane_id, number, epoch, after_position, reason)
SELECT n.lane_id, (SELECT coalesce(max(e.number), 0) + 1 FROM @schema@.epoch e WHERE e.lane_id = n.lane_id), gen_random_uuid(), $3, $2
FROM @schema@.lane n WHERE n.name = $1
RETURNING epoch
