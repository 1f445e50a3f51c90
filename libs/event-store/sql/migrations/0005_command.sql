-- Answers given to commands, kept for a while so that a repeated command hears the first answer.
-- key_hash: first 16 bytes of SHA-256 of the key; half the index of the text.
CREATE TABLE @schema@.command (
  lane_id       smallint    NOT NULL,
  key_hash      uuid        NOT NULL,
  key           text        NOT NULL,
  digest        text        NOT NULL,
  from_position bigint      NOT NULL,
  to_position   bigint      NOT NULL,
  answer        json,
  recorded_at   timestamptz NOT NULL,
  PRIMARY KEY (key_hash, lane_id)
);
