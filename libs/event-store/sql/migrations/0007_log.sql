-- The log. data and metadata are RFC 8785 text, kept byte for byte (json, not jsonb), so the payload hash can be
-- checked inside the database. key_id names the key that personal fields are encrypted with; null where none are.
CREATE TABLE @schema@.log (
  lane_id        smallint    NOT NULL,
  position       bigint      NOT NULL,
  epoch          uuid        NOT NULL,
  stream_id      bigint      NOT NULL,
  stream_version bigint      NOT NULL,
  recorded_at    timestamptz NOT NULL,
  id             uuid        NOT NULL,
  schema_version integer     NOT NULL,
  type           text        NOT NULL,
  key_id         text,
  payload_hash   bytea       NOT NULL,
  hash           bytea       NOT NULL,
  metadata       json        NOT NULL,
  data           json        NOT NULL,
  PRIMARY KEY (lane_id, position)
) PARTITION BY RANGE (lane_id, position);
