-- Begins a new incarnation of a lane's log.
-- $1 lane name, $2 reason
SELECT @schema@.begin_epoch($1, $2)
