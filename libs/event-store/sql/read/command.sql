-- The answer a command was given.
-- $1 lane name, $2 command key
SELECT c.digest, c.from_position, c.to_position, c.answer
FROM @schema@.command c
WHERE c.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1) AND c.key_hash = @schema@.key_hash($2) AND c.key = $2
