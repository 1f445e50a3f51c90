-- Appends a batch. Inputs: see sql/migrations/0020_append_batch.sql.
CALL @schema@.append($1::text, $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::bigint[],
  $8::integer[], $9::uuid[], $10::text[], $11::integer[], $12::text[], $13::bytea[], $14::text[], $15::text[], NULL)
