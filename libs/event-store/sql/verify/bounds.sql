-- What is attached: first position, hash before it (hex), head, its hash (hex).
-- $1 lane name
SELECT coalesce(gone.to_position, 1), encode(coalesce(gone.last_hash, decode(repeat('00', 32), 'hex')), 'hex'),
  coalesce(tip.position, coalesce(gone.to_position, 1) - 1),
  encode(coalesce(tip.hash, gone.last_hash, decode(repeat('00', 32), 'hex')), 'hex')
FROM @schema@.lane n
LEFT JOIN LATERAL (
  SELECT p.to_position, p.last_hash FROM @schema@.partition p
  WHERE p.lane_id = n.lane_id AND p.detached_at IS NOT NULL ORDER BY p.from_position DESC LIMIT 1
) gone ON true
LEFT JOIN LATERAL (
  SELECT l.position, l.hash FROM @schema@.log l WHERE l.lane_id = n.lane_id ORDER BY l.position DESC LIMIT 1
) tip ON true
WHERE n.name = $1
