-- Fires for statements that name the parent; each partition gets its own (a parent's statement trigger doesn't reach it).
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON @schema@.log
FOR EACH STATEMENT EXECUTE FUNCTION @schema@.refuse_change();
