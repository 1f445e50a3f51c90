-- Position of an event id, detached ones too.
-- $1 lane name, $2 event id
SELECT e.position
FROM @schema@.event_id e
WHERE e.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1) AND e.id = $2::uuid
