-- Appends a batch of commands to a lane; what runs inside @schema@.append.
-- Gives exactly what running its commands one by one in order would give; refuses a batch that names a stream, a command
-- key or an event id twice, because then one set-based statement would not.
--   p_keys, p_digests, p_answers     one entry a command
--   p_write_*                        one entry a write: index of its command, stream, expected version (-1 any, 0 none)
--   p_event_*                        one entry an event: index of its write, then what the log keeps
-- Returns a JSON array with one entry a command: [outcome, from, to, answer, of, actual]; positions as text.
CREATE FUNCTION @schema@.append_batch(
  p_lane text,
  p_keys text[], p_digests text[], p_answers text[],
  p_write_command integer[], p_write_stream text[], p_write_expected bigint[],
  p_event_write integer[], p_event_id uuid[], p_event_type text[], p_event_schema_version integer[],
  p_event_key_id text[], p_event_payload_hash bytea[], p_event_metadata text[], p_event_data text[]
) RETURNS json
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
-- Index look-ups only, one for each entry: plans are made while the tables are empty and kept. And kept they are: left to
-- itself PostgreSQL planned two statements anew in every call, for a quarter of the time.
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_material = off SET enable_sort = off
SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off SET plan_cache_mode = force_generic_plan
AS $body$
DECLARE
  v_lane      smallint;
  v_epoch     uuid;
  v_head      bigint := 0;
  v_first     bigint;
  v_hash      bytea := decode(repeat('00', 32), 'hex');
  v_recorded  timestamptz;
  v_micros    bigint;
  v_tail_from bigint;
  v_last_from bigint;
  v_end       bigint;
  v_part_from bigint;
  v_part_to   bigint;
  v_outcome   text[];
  v_from      bigint[];
  v_to        bigint[];
  v_answer    text[];
  v_of        text[];
  v_actual    bigint[];
  v_stream    bigint[];
  v_version   bigint[];
  v_known     bigint[];
  v_moved     boolean := false;
  v_created   boolean := false;
  v_positions bigint[];
  v_versions  bigint[];
  v_streams   bigint[];
  v_hashes    bytea[];
  v_preimages bytea[];
  v_preimage  bytea;
  v_write     integer;
  v_command   integer;
  r           record;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'append needs READ COMMITTED, not %: an older snapshot would hide the head of the log',
      current_setting('transaction_isolation') USING ERRCODE = 'EN001';
  END IF;
  -- Only a transaction that the calling procedure began itself is younger than the client's statement.
  IF transaction_timestamp() <= statement_timestamp() THEN
    RAISE EXCEPTION 'append runs in a transaction of its own: use CALL @schema@.append outside any block'
      USING ERRCODE = 'EN002';
  END IF;
  IF (cardinality(p_keys) > 1 AND (SELECT count(*) <> count(DISTINCT k) FROM unnest(p_keys) k))
    OR (cardinality(p_write_stream) > 1 AND (SELECT count(*) <> count(DISTINCT s) FROM unnest(p_write_stream) s))
    OR (cardinality(p_event_id) > 1 AND (SELECT count(*) <> count(DISTINCT i) FROM unnest(p_event_id) i)) THEN
    RAISE EXCEPTION 'a batch names a stream, a command key or an event id once' USING ERRCODE = 'EN003';
  END IF;
  SELECT l.lane_id INTO v_lane FROM @schema@.lane l WHERE l.name = p_lane;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'lane % does not exist in @schema@', p_lane USING ERRCODE = 'EN004';
  END IF;
  PERFORM set_config('synchronous_commit', 'on', true);
  -- A statement of its own: the next one takes its snapshot when the lock is ours.
  PERFORM pg_advisory_xact_lock(@schema@.lane_lock(v_lane));

  -- The log's tip: it lies in one of the last two partitions.
  SELECT (SELECT e.epoch FROM @schema@.epoch e WHERE e.lane_id = v_lane ORDER BY e.number DESC LIMIT 1),
      min(p.from_position), max(p.from_position), max(p.to_position)
    INTO v_epoch, v_tail_from, v_last_from, v_end
    FROM (SELECT q.from_position, q.to_position FROM @schema@.partition q WHERE q.lane_id = v_lane
      ORDER BY q.from_position DESC LIMIT 2) p;
  SELECT l.position, l.hash, l.recorded_at INTO r FROM @schema@.log l
    WHERE l.lane_id = v_lane AND l.position >= v_tail_from ORDER BY l.position DESC LIMIT 1;
  IF NOT FOUND THEN
    SELECT l.position, l.hash, l.recorded_at INTO r FROM @schema@.log l
      WHERE l.lane_id = v_lane ORDER BY l.position DESC LIMIT 1;
  END IF;
  IF FOUND THEN
    v_head := r.position;
    v_hash := r.hash;
  END IF;
  v_recorded := greatest(r.recorded_at, clock_timestamp());
  v_micros := (extract(epoch FROM v_recorded) * 1000000)::bigint;

  -- 1. Command keys.
  SELECT array_agg(CASE WHEN c.key_hash IS NULL THEN NULL WHEN c.digest = k.digest THEN 'duplicate' ELSE 'mismatch' END ORDER BY k.ord),
         array_agg(c.from_position ORDER BY k.ord), array_agg(c.to_position ORDER BY k.ord),
         array_agg(c.answer::text ORDER BY k.ord), array_agg(CASE WHEN c.digest <> k.digest THEN k.key END ORDER BY k.ord)
    INTO v_outcome, v_from, v_to, v_answer, v_of
    FROM unnest(p_keys, p_digests) WITH ORDINALITY k(key, digest, ord)
    LEFT JOIN @schema@.command c
      ON c.lane_id = v_lane AND c.key_hash = @schema@.key_hash(k.key);

  -- 2. Expected versions. A stream's last event lies between tail_from and tail_to: one index look-up in one partition.
  SELECT array_agg(s.stream_id ORDER BY w.ord), array_agg(coalesce(t.stream_version, s.version, 0) ORDER BY w.ord),
         array_agg(s.tail_from ORDER BY w.ord)
    INTO v_stream, v_version, v_known
    FROM unnest(p_write_stream) WITH ORDINALITY w(name, ord)
    LEFT JOIN @schema@.stream s ON s.lane_id = v_lane AND s.name = w.name
    LEFT JOIN LATERAL (
      SELECT l.stream_version FROM @schema@.log l
      WHERE l.lane_id = v_lane AND l.stream_id = s.stream_id AND l.position >= s.tail_from AND l.position < s.tail_to
      ORDER BY l.stream_version DESC LIMIT 1
    ) t ON true;
  v_actual := array_fill(NULL::bigint, ARRAY[cardinality(p_keys)]);
  FOR w IN 1 .. cardinality(p_write_stream) LOOP
    v_command := p_write_command[w];
    IF v_outcome[v_command] IS NULL AND p_write_expected[w] <> -1 AND p_write_expected[w] <> v_version[w] THEN
      v_outcome[v_command] := 'conflict';
      v_of[v_command] := p_write_stream[w];
      v_actual[v_command] := v_version[w];
    END IF;
  END LOOP;

  -- 3. Event ids that are taken: the same event again, or another one.
  PERFORM FROM unnest(p_event_id) n(id) JOIN @schema@.event_id e ON e.lane_id = v_lane AND e.id = n.id LIMIT 1;
  IF FOUND THEN
    FOR r IN SELECT * FROM @schema@.taken_ids(v_lane, p_write_command, p_write_stream, p_event_write, p_event_id,
      p_event_type, p_event_schema_version, p_event_payload_hash) LOOP
      CONTINUE WHEN v_outcome[r.command] IS NOT NULL;
      v_outcome[r.command] := CASE WHEN r.same THEN 'duplicate' ELSE 'mismatch' END;
      v_from[r.command] := r.first;
      v_to[r.command] := r.last;
      v_of[r.command] := r.taken;
    END LOOP;
  END IF;

  -- 4. Places. A new stream takes the position of its first event as its id.
  IF v_head + 1 >= v_last_from THEN
    v_part_from := v_last_from;
    v_part_to := v_end;
  ELSIF v_head + 1 >= v_tail_from THEN
    v_part_from := v_tail_from;
    v_part_to := v_last_from;
  ELSE
    -- Somebody made partitions far ahead.
    SELECT p.from_position, p.to_position INTO STRICT v_part_from, v_part_to FROM @schema@.partition p
      WHERE p.lane_id = v_lane AND p.from_position <= v_head + 1 ORDER BY p.from_position DESC LIMIT 1;
  END IF;
  v_first := v_head + 1;
  v_positions := array_fill(NULL::bigint, ARRAY[cardinality(p_event_write)]);
  v_versions := v_positions;
  v_streams := v_positions;
  FOR e IN 1 .. cardinality(p_event_write) LOOP
    v_write := p_event_write[e];
    v_command := p_write_command[v_write];
    CONTINUE WHEN v_outcome[v_command] IS NOT NULL;
    v_head := v_head + 1;
    v_version[v_write] := v_version[v_write] + 1;
    IF v_stream[v_write] IS NULL THEN
      v_stream[v_write] := v_head;
      v_created := true;
    ELSIF v_known[v_write] <> v_part_from THEN
      v_moved := true;
    END IF;
    v_positions[e] := v_head;
    v_versions[e] := v_version[v_write];
    v_streams[e] := v_stream[v_write];
    IF v_from[v_command] IS NULL THEN v_from[v_command] := v_head; END IF;
    v_to[v_command] := v_head;
  END LOOP;

  IF v_head >= v_first THEN
    IF v_head >= v_last_from THEN PERFORM @schema@.cover(v_lane, v_head); END IF;

    -- 5. The chain: what doesn't depend on the previous hash in one statement, the rest in a loop.
    SELECT array_agg(@schema@.preimage(v_epoch, p_lane, n.position, p_write_stream[n.write], n.version, n.type,
             n.schema_version, n.id, v_micros, n.key_id, n.payload_hash) ORDER BY n.position)
      INTO v_preimages
      FROM unnest(v_positions, v_versions, p_event_write, p_event_id, p_event_type, p_event_schema_version, p_event_key_id,
        p_event_payload_hash) n(position, version, write, id, type, schema_version, key_id, payload_hash)
      WHERE n.position IS NOT NULL;
    FOREACH v_preimage IN ARRAY v_preimages LOOP
      v_hash := sha256(v_preimage || v_hash);
      v_hashes := array_append(v_hashes, v_hash);
    END LOOP;

    -- 6. Rows.
    IF v_created THEN
      INSERT INTO @schema@.stream (lane_id, stream_id, name, tail_from, tail_to)
      SELECT v_lane, n.stream_id, n.name, v_part_from, v_part_to
      FROM unnest(v_stream, v_known, p_write_stream) n(stream_id, known, name)
      WHERE n.stream_id IS NOT NULL AND n.known IS NULL;
    END IF;
    INSERT INTO @schema@.log (lane_id, position, epoch, stream_id, stream_version, recorded_at, id, schema_version, type,
      key_id, payload_hash, hash, metadata, data)
    SELECT v_lane, n.position, v_epoch, n.stream_id, n.version, v_recorded, n.id, n.schema_version, n.type,
      n.key_id, n.payload_hash, v_hashes[n.position - v_first + 1], n.metadata::json, n.data::json
    FROM unnest(v_positions, v_streams, v_versions, p_event_id, p_event_type, p_event_schema_version, p_event_key_id,
      p_event_payload_hash, p_event_metadata, p_event_data)
      n(position, stream_id, version, id, type, schema_version, key_id, payload_hash, metadata, data)
    WHERE n.position IS NOT NULL;
    INSERT INTO @schema@.event_id (lane_id, id, position)
    SELECT v_lane, n.id, n.position FROM unnest(p_event_id, v_positions) n(id, position) WHERE n.position IS NOT NULL;
    INSERT INTO @schema@.command (lane_id, key_hash, key, digest, from_position, to_position, answer, recorded_at)
    SELECT v_lane, @schema@.key_hash(n.key), n.key, n.digest, n.first, n.last, n.answer::json, v_recorded
    FROM unnest(p_keys, p_digests, v_from, v_to, p_answers, v_outcome) n(key, digest, first, last, answer, outcome)
    WHERE n.outcome IS NULL;
    IF v_moved OR v_head >= v_part_to THEN
      PERFORM @schema@.move_tails(v_lane, v_streams, v_positions);
    END IF;
  END IF;

  RETURN (
    SELECT json_agg(json_build_array(coalesce(n.outcome, 'appended'), n.first::text, n.last::text, n.answer, n.of, n.actual::text)
      ORDER BY n.ord)
    FROM unnest(v_outcome, v_from, v_to, v_answer, v_of, v_actual) WITH ORDINALITY
      n(outcome, first, last, answer, of, actual, ord)
  );
END
$body$;
