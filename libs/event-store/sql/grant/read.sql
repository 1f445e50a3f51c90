-- Reading goes through the parent: partitions made later need no grant of their own.
GRANT SELECT ON @schema@.lane, @schema@.epoch, @schema@.stream, @schema@.event_id, @schema@.command, @schema@.log, @schema@.partition, @schema@.hold, @schema@.migration TO @role@
