-- Events of a stream in version order.
-- $1 lane name, $2 stream name, $3 from version (inclusive), $4 limit
SELECT * FROM @schema@.read_stream($1, $2, $3::bigint, $4::integer) r ORDER BY r.stream_version
