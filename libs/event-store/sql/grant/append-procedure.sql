GRANT EXECUTE ON PROCEDURE @schema@.append TO @role@
