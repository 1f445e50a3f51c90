-- Nobody but the owner gets anything by default; grants are given role by role.
REVOKE ALL ON ALL TABLES IN SCHEMA @schema@ FROM PUBLIC;
