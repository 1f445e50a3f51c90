-- Which of these streams have an event, wherever it lies. One look into the index for each name, whatever the statistics say.
-- $1 lane name, $2 stream names
SELECT w.name
FROM unnest($2::text[]) AS w (name)
CROSS JOIN LATERAL (
  SELECT FROM @schema@.stream s
  WHERE s.lane_id = (SELECT n.lane_id FROM @schema@.lane n WHERE n.name = $1) AND s.name = w.name
  LIMIT 1
) s
