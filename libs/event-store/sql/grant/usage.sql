-- Both kinds of access see the schema.
GRANT USAGE ON SCHEMA @schema@ TO @role@
