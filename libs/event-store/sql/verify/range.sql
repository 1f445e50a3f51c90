-- First bad position of a range, one past its end when there is none.
-- $1 lane name, $2 first position, $3 last position (inclusive), $4 hash before the first position (hex)
SELECT @schema@.verify_range($1, $2::bigint, $3::bigint, decode($4, 'hex'))
