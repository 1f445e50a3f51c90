-- Lets retention find old commands; block ranges, because the rows arrive in time order.
CREATE INDEX command_recorded_at ON @schema@.command USING brin (recorded_at);
