-- Detached partitions of a lane, oldest first, with the files that hold them.
-- $1 lane name
SELECT p.name, p.from_position, p.to_position, p.archive_file, encode(p.archive_sha256, 'hex')
FROM @schema@.partition p
JOIN @schema@.lane n ON n.lane_id = p.lane_id AND n.name = $1
WHERE p.detached_at IS NOT NULL
ORDER BY p.from_position
