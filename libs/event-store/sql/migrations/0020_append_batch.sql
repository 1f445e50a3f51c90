-- Appends a batch of commands to a lane; what runs inside @schema@.append.
-- Gives exactly what running its commands one by one in order would give; refuses a batch that names a stream, a command
-- key or an event id twice, because then one set-based statement would not.
--   p_keys, p_digests, p_answers     one entry a command
--   p_write_*                        one entry a write: index of its command, stream, expected version (-1 any, 0 none)
--   p_event_*                        one entry an event: index of its write, then what the log keeps
-- Returns JSON. When every command was appended: the position of the first event, as text; the others follow from it.
-- Else an array with one entry a command: [outcome, from, to, answer, of, actual]; positions as text.
-- Written as few, small statements: for a batch of one, starting a statement costs more than what it does. Arrays are
-- read by subscript: each unnested column cost a pass through a tuple store.
CREATE FUNCTION @schema@.append_batch(
  p_lane text,
  p_keys text[], p_digests text[], p_answers json[],
  p_write_command integer[], p_write_stream text[], p_write_expected bigint[],
  p_event_write integer[], p_event_id uuid[], p_event_type text[], p_event_schema_version integer[],
  p_event_key_id text[], p_event_payload_hash bytea[], p_event_metadata json[], p_event_data json[]
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
  v_durable   text;
  v_epoch     uuid;
  v_head      bigint := 0;
  v_first     bigint;
  v_hash      bytea;
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
  IF cardinality(p_keys) > 1 OR cardinality(p_write_stream) > 1 OR cardinality(p_event_id) > 1 THEN
    IF (SELECT count(*) <> count(DISTINCT k) FROM unnest(p_keys) k)
      OR (SELECT count(*) <> count(DISTINCT s) FROM unnest(p_write_stream) s)
      OR (SELECT count(*) <> count(DISTINCT i) FROM unnest(p_event_id) i) THEN
      RAISE EXCEPTION 'a batch names a stream, a command key or an event id once' USING ERRCODE = 'EN003';
    END IF;
  END IF;
  SELECT l.lane_id INTO v_lane FROM @schema@.lane l WHERE l.name = p_lane;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'lane % does not exist in @schema@', p_lane USING ERRCODE = 'EN004';
  END IF;
  v_durable := set_config('synchronous_commit', 'on', true);
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
  ELSE
    v_hash := decode(repeat('00', 32), 'hex');
  END IF;
  v_recorded := greatest(r.recorded_at, clock_timestamp());
  v_micros := (extract(epoch FROM v_recorded) * 1000000)::bigint;

  -- 1. Command keys. Nearly always none is known in any lane, which one cheap statement tells.
  PERFORM FROM @schema@.command c WHERE c.key_hash = ANY (ARRAY(SELECT @schema@.key_hash(k) FROM unnest(p_keys) k)) LIMIT 1;
  IF FOUND THEN
    -- Which of them, and whether in this lane.
    FOR r IN
      SELECT k.ord, k.key, c.from_position, c.to_position, c.answer,
        CASE WHEN c.key_hash IS NULL THEN NULL WHEN c.digest = k.digest THEN 'duplicate' ELSE 'mismatch' END AS outcome
      FROM unnest(p_keys, p_digests) WITH ORDINALITY k(key, digest, ord)
      LEFT JOIN @schema@.command c
        ON c.lane_id = v_lane AND c.key_hash = @schema@.key_hash(k.key)
    LOOP
      v_outcome[r.ord] := r.outcome;
      v_from[r.ord] := r.from_position;
      v_to[r.ord] := r.to_position;
      v_answer[r.ord] := r.answer::text;
      v_of[r.ord] := CASE WHEN r.outcome IS NOT NULL THEN r.key END;
    END LOOP;
  END IF;

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
  FOR w IN 1 .. cardinality(p_write_stream) LOOP
    v_command := p_write_command[w];
    IF v_outcome[v_command] IS NULL AND p_write_expected[w] <> -1 AND p_write_expected[w] <> v_version[w] THEN
      v_outcome[v_command] := 'conflict';
      v_of[v_command] := p_write_stream[w];
      v_actual[v_command] := v_version[w];
    END IF;
  END LOOP;

  -- 3. Event ids that are taken: the same event again, or another one.
  PERFORM FROM @schema@.event_id e WHERE e.lane_id = v_lane AND e.id = ANY (p_event_id) LIMIT 1;
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

  -- 4. Places, and the chain. A new stream takes the position of its first event as its id.
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
    v_preimage := @schema@.preimage(v_epoch, p_lane, v_head, p_write_stream[v_write], v_version[v_write], p_event_type[e],
      p_event_schema_version[e], p_event_id[e], v_micros, p_event_key_id[e], p_event_payload_hash[e]);
    v_hash := sha256(v_preimage || v_hash);
    v_hashes[e] := v_hash;
    IF v_from[v_command] IS NULL THEN v_from[v_command] := v_head; END IF;
    v_to[v_command] := v_head;
  END LOOP;

  IF v_head >= v_first THEN
    IF v_head >= v_last_from THEN PERFORM @schema@.cover(v_lane, v_head); END IF;

    -- 5. Rows.
    IF v_created THEN
      INSERT INTO @schema@.stream (lane_id, stream_id, name, tail_from, tail_to)
      SELECT v_lane, v_stream[w], p_write_stream[w], v_part_from, v_part_to
      FROM generate_series(1, cardinality(p_write_stream)) w
      WHERE v_stream[w] IS NOT NULL AND v_known[w] IS NULL;
    END IF;
    INSERT INTO @schema@.log (lane_id, position, epoch, stream_id, stream_version, recorded_at, id, schema_version, type,
      key_id, payload_hash, hash, metadata, data)
    SELECT v_lane, v_positions[e], v_epoch, v_streams[e], v_versions[e], v_recorded, p_event_id[e], p_event_schema_version[e],
      p_event_type[e], p_event_key_id[e], p_event_payload_hash[e], v_hashes[e], p_event_metadata[e], p_event_data[e]
    FROM generate_series(1, cardinality(p_event_write)) e
    WHERE v_positions[e] IS NOT NULL;
    INSERT INTO @schema@.event_id (lane_id, id, position)
    SELECT v_lane, p_event_id[e], v_positions[e]
    FROM generate_series(1, cardinality(p_event_write)) e
    WHERE v_positions[e] IS NOT NULL;
    INSERT INTO @schema@.command (lane_id, key_hash, key, digest, from_position, to_position, answer, recorded_at)
    SELECT v_lane, @schema@.key_hash(p_keys[k]), p_keys[k], p_digests[k], v_from[k], v_to[k], p_answers[k], v_recorded
    FROM generate_series(1, cardinality(p_keys)) k
    WHERE v_outcome[k] IS NULL;
    IF v_moved OR v_head >= v_part_to THEN
      PERFORM @schema@.move_tails(v_lane, v_streams, v_positions);
    END IF;
  END IF;

  -- No outcome but the usual one: positions are dense, so the first tells all of them.
  IF v_outcome IS NULL THEN
    RETURN to_json(v_first::text);
  END IF;
  RETURN (
    SELECT json_agg(json_build_array(coalesce(v_outcome[k], 'appended'), v_from[k]::text, v_to[k]::text, v_answer[k], v_of[k],
      v_actual[k]::text) ORDER BY k)
    FROM generate_series(1, cardinality(p_keys)) k
  );
END
$body$;
