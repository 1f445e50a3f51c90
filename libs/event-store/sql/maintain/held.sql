-- Why the reactors of a lane wait, and since when; no row when they don't.
-- $1 lane name
SELECT h.reason, to_char(h.since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
FROM @schema@.hold h JOIN @schema@.lane n ON n.lane_id = h.lane_id WHERE n.name = $1
