-- Lanes whose reactors wait: after a restore or a promotion nobody may tell the world of events before an operator has
-- said from where. Appending and reading go on.
CREATE TABLE @schema@.hold (
  lane_id smallint    NOT NULL PRIMARY KEY REFERENCES @schema@.lane,
  reason  text        NOT NULL,
  since   timestamptz NOT NULL DEFAULT clock_timestamp()
);
REVOKE ALL ON @schema@.hold FROM PUBLIC;
