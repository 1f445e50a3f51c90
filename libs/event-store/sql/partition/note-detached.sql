-- Writes into the ledger what readers and verify need of a partition that goes. Only where it was not gone before.
-- $1 lane name, $2 first position, $3 archive file or null, $4 its SHA-256 (hex) or null
UPDATE @schema@.partition p
SET detached_at = clock_timestamp(), first_recorded = a.recorded_at, last_recorded = z.recorded_at, last_hash = z.hash,
  archive_file = $3, archive_sha256 = decode($4, 'hex')
FROM @schema@.log a, @schema@.log z
WHERE p.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1) AND p.from_position = $2::bigint AND p.detached_at IS NULL
  AND a.lane_id = p.lane_id AND a.position = p.from_position
  AND z.lane_id = p.lane_id AND z.position = p.to_position - 1
RETURNING p.name
