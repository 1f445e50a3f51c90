-- Forgets the answers of old commands, a bounded number at a time so that no append waits long for their rows.
-- $1 lane name, $2 instant: older ones go, $3 how many at most
DELETE FROM @schema@.command c
WHERE c.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1)
  AND c.key_hash IN (
    SELECT o.key_hash FROM @schema@.command o
    WHERE o.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1) AND o.recorded_at < $2::timestamptz
    LIMIT $3::integer)
RETURNING c.key
