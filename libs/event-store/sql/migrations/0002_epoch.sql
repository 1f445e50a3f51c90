-- Incarnations of a lane's log. A restore or a promotion adds a row; the one that began last is in force.
CREATE TABLE @schema@.epoch (
  lane_id        smallint    NOT NULL REFERENCES @schema@.lane,
  number         integer     NOT NULL,
  epoch          uuid        NOT NULL UNIQUE,
  after_position bigint      NOT NULL,
  reason         text        NOT NULL,
  began_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (lane_id, number)
);
