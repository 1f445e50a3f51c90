-- Appends a batch. Inputs: see sql/migrations/0020_append_batch.sql.
CALL @schema@.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, NULL)
