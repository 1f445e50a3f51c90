-- What the guards of the log call.
CREATE FUNCTION @schema@.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
  RAISE EXCEPTION '% on %.% refused: the log is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'EN010', HINT = 'Append an event that corrects the earlier one.';
END
$body$;
