-- Ledger of the log's partitions, attached and detached. Bounds: from inclusive, to exclusive.
-- The columns after detached_at are filled when a partition is detached; file and sha256 when it was archived.
CREATE TABLE @schema@.partition (
  lane_id        smallint    NOT NULL REFERENCES @schema@.lane,
  from_position  bigint      NOT NULL,
  to_position    bigint      NOT NULL,
  name           text        NOT NULL UNIQUE,
  created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  detached_at    timestamptz,
  first_recorded timestamptz,
  last_recorded  timestamptz,
  hash_before    bytea,
  last_hash      bytea,
  archive_file   text,
  archive_sha256 bytea,
  PRIMARY KEY (lane_id, from_position)
);
