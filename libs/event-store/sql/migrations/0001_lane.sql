-- One row a lane: a totally ordered sequence of events with one writer lock.
-- partition_size: positions in one partition of the log; a change applies to partitions made later.
CREATE TABLE @schema@.lane (
  lane_id        smallint    NOT NULL PRIMARY KEY,
  name           text        NOT NULL UNIQUE CHECK (name ~ '^[a-z][a-z0-9_]{0,30}$'),
  partition_size bigint      NOT NULL CHECK (partition_size > 0),
  created_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);
