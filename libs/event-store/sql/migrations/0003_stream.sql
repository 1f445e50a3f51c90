-- Every stream by name. stream_id is the position of the stream's first event: no sequence, nothing to restore.
-- The version is read from the log's own index, not from this row: a row updated once a batch was slowed by every
-- snapshot left open elsewhere. Only two things move here, both rarely:
--   tail_from, tail_to: the partition (from inclusive, to exclusive) that holds the stream's last event;
--   version: the version the stream had reached in partitions that were detached since.
-- The telling column leads each key: a plan made while the table is empty must not settle for the lane's column alone.
CREATE TABLE @schema@.stream (
  lane_id   smallint NOT NULL,
  stream_id bigint   NOT NULL,
  name      text     COLLATE "C" NOT NULL,
  version   bigint   NOT NULL DEFAULT 0,
  tail_from bigint   NOT NULL,
  tail_to   bigint   NOT NULL,
  PRIMARY KEY (stream_id, lane_id),
  UNIQUE (name, lane_id)
) WITH (fillfactor = 90);
