-- Event ids are unique over all partitions, detached ones too: the partitioned log can't promise that itself.
CREATE TABLE @schema@.event_id (
  lane_id  smallint NOT NULL,
  id       uuid     NOT NULL,
  position bigint   NOT NULL,
  PRIMARY KEY (id, lane_id)
);
