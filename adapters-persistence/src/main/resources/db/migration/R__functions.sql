-- How the log is written and read. Their parameters change only together with a migration that drops the old ones.

-- Many appends in one call, each checked and answered on its own: the position of the last event of each append,
-- 0 for one that met a conflict. Appends and events count from 1.
-- p_marker and p_last hold one number for each append: the position after which nothing may match, and its last event.
-- A criterion names its append, its types and its tags, joined by U+001F, '' meaning any, and its parts of p_c_keys and
-- p_c_type_keys.
-- Nested loops over plain indexes only: the planner cannot know how few rows a criterion finds, and a bitmap
-- would read all of a frequent tag for a probe that stops after 100 rows. Compiling such a plan takes far longer than
-- running it.
CREATE OR REPLACE FUNCTION eventstore.append(
    p_marker bigint[], p_last int[],
    p_c_app int[], p_c_types text[], p_c_tags text[], p_c_first int[], p_c_last int[], p_c_keys bigint[],
    p_c_type_first int[], p_c_type_last int[], p_c_type_keys int[],
    p_e_id text[], p_e_type text[], p_e_version text[], p_e_ts timestamptz[],
    p_e_payload bytea[], p_e_metadata bytea[], p_e_tags text[], p_e_personal boolean[],
    p_t_event int[], p_t_key bigint[], p_t_type int[],
    p_v_app int[], p_v_event_id text[], p_v_part text[], p_v_subject text[], p_v_key_id bigint[], p_v_ciphertext bytea[])
RETURNS bigint[]
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    head bigint;
    low bigint;
    news int[];
    rejected int[] := '{}';
    places bigint[];
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'eventstore.append needs READ COMMITTED, not %', current_setting('transaction_isolation');
    END IF;
    -- A statement of its own: the snapshots of the statements below must be younger than the lock.
    PERFORM pg_advisory_xact_lock('pg_namespace'::regclass::oid::int, 'eventstore'::regnamespace::oid::int);
    SELECT coalesce(max(e.position), 0) INTO head FROM eventstore.events e;

    IF cardinality(p_c_app) > 0 THEN
        -- Of what types the few newest events are: a criterion that names none of them need not be looked at.
        low := greatest(head - 500, (SELECT min(m) FROM unnest(p_marker) m));
        news := ARRAY(SELECT eventstore.type_key(n.type)
                        FROM (SELECT DISTINCT e.type FROM eventstore.events e WHERE e.position > low) n);
        SELECT coalesce(array_agg(c.app), '{}') INTO rejected
          FROM unnest(p_c_app, p_c_types, p_c_tags, p_c_first, p_c_last, p_c_type_first, p_c_type_last)
               c(app, types, tags, first, last, type_first, type_last)
         WHERE p_marker[c.app] < head AND CASE
            WHEN c.types <> '' AND p_marker[c.app] >= low
                 AND NOT p_c_type_keys[c.type_first:c.type_last] && news THEN false
            WHEN c.tags <> '' AND c.types <> '' THEN EXISTS (
                SELECT 1 FROM eventstore.event_tag t JOIN eventstore.events e ON e.position = t.position
                 WHERE t.position > p_marker[c.app]
                   AND t.type = ANY (p_c_type_keys[c.type_first:c.type_last])
                   AND t.tag = CASE WHEN c.first = c.last THEN p_c_keys[c.first] ELSE
                       (SELECT k FROM unnest(p_c_keys[c.first:c.last]) k
                         ORDER BY (SELECT count(*) FROM (SELECT 1 FROM eventstore.event_tag y
                                    WHERE y.tag = k AND y.type = ANY (p_c_type_keys[c.type_first:c.type_last])
                                      AND y.position > p_marker[c.app] LIMIT 100) s) LIMIT 1) END
                   AND string_to_array(e.tags, E'\x1f') @> string_to_array(c.tags, E'\x1f')
                   AND e.type = ANY (string_to_array(c.types, E'\x1f')))
            WHEN c.tags <> '' THEN EXISTS (
                SELECT 1 FROM eventstore.event_tag t JOIN eventstore.events e ON e.position = t.position
                 WHERE t.position > p_marker[c.app]
                   AND t.tag = CASE WHEN c.first = c.last THEN p_c_keys[c.first] ELSE
                       (SELECT k FROM unnest(p_c_keys[c.first:c.last]) k
                         ORDER BY (SELECT count(*) FROM (SELECT 1 FROM eventstore.event_tag y
                                    WHERE y.tag = k AND y.position > p_marker[c.app] LIMIT 100) s) LIMIT 1) END
                   AND string_to_array(e.tags, E'\x1f') @> string_to_array(c.tags, E'\x1f'))
            WHEN c.types <> '' THEN EXISTS (
                SELECT 1 FROM unnest(string_to_array(c.types, E'\x1f')) ty(ty), LATERAL
                    (SELECT 1 FROM eventstore.events e WHERE e.type = ty.ty AND e.position > p_marker[c.app] LIMIT 1) x)
            ELSE true END;
    END IF;

    IF rejected = '{}' THEN
        places := ARRAY(SELECT generate_series(head + 1, head + cardinality(p_e_id)));
    ELSE
        places := ARRAY(
            SELECT CASE WHEN accepted THEN head + count(*) FILTER (WHERE accepted) OVER (ORDER BY event) ELSE 0 END
              FROM (SELECT a.app <> ALL (rejected) AS accepted,
                           generate_series(coalesce(p_last[a.app - 1], 0) + 1, a.last) AS event
                      FROM unnest(p_last) WITH ORDINALITY a(last, app)) n
             ORDER BY event);
    END IF;
    INSERT INTO eventstore.events (position, id, type, version, ts, payload, metadata, tags, personal)
    SELECT i.* FROM unnest(places, p_e_id, p_e_type, p_e_version, p_e_ts, p_e_payload, p_e_metadata, p_e_tags, p_e_personal)
                    i(position, id, type, version, ts, payload, metadata, tags, personal)
     WHERE i.position > 0;
    INSERT INTO eventstore.event_tag (tag, type, position)
    SELECT k.tag, k.type, places[k.event] FROM unnest(p_t_key, p_t_type, p_t_event) k(tag, type, event)
     WHERE places[k.event] > 0;
    IF cardinality(p_v_app) > 0 THEN
        INSERT INTO personal.value (event_id, part, subject, key_id, ciphertext)
        SELECT v.event_id, v.part, v.subject, v.key_id, v.ciphertext
          FROM unnest(p_v_app, p_v_event_id, p_v_part, p_v_subject, p_v_key_id, p_v_ciphertext)
               v(app, event_id, part, subject, key_id, ciphertext)
         WHERE v.app <> ALL (rejected);
    END IF;

    head := (SELECT max(place) FROM unnest(places) place);
    IF head > 0 THEN
        PERFORM pg_notify('eventstore', head::text);
    END IF;
    RETURN ARRAY(SELECT places[a.last] FROM unnest(p_last) WITH ORDINALITY a(last, app) ORDER BY a.app);
END $$;
REVOKE ALL ON FUNCTION eventstore.append FROM PUBLIC;

-- The head first (position of the last event, the other columns null), then the matching events after p_after in order.
-- STABLE: all of it is seen in the one snapshot of the calling statement.
-- Plans as in eventstore.append.
CREATE OR REPLACE FUNCTION eventstore.source(
    p_after bigint, p_types text[], p_tags text[], p_first int[], p_last int[], p_keys bigint[],
    p_type_first int[], p_type_last int[], p_type_keys int[])
RETURNS TABLE (head bigint, pos bigint, id text, type text, version text, ts timestamptz,
               payload bytea, metadata bytea, personal boolean)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET jit = off
SET plan_cache_mode = force_generic_plan
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
#variable_conflict use_column
DECLARE
    any_event boolean := '' = ANY (SELECT unnest(p_types) || unnest(p_tags));
    any_tag   boolean := '' = ANY (p_tags);
BEGIN
    RETURN QUERY SELECT coalesce(max(e.position), 0), NULL::bigint, NULL, NULL, NULL, NULL::timestamptz,
                        NULL::bytea, NULL::bytea, NULL::boolean FROM eventstore.events e;
    IF any_event THEN
        RETURN QUERY SELECT NULL::bigint, e.position, e.id, e.type, e.version, e.ts, e.payload, e.metadata, e.personal
          FROM eventstore.events e WHERE e.position > p_after ORDER BY e.position;
        RETURN;
    END IF;
    RETURN QUERY
    WITH hit AS (
        SELECT h.position
          FROM unnest(p_types, p_tags, p_first, p_last, p_type_first, p_type_last)
               c(types, tags, first, last, type_first, type_last), LATERAL (
                SELECT t.position FROM eventstore.event_tag t
                 WHERE t.position > p_after
                   AND t.type = ANY (p_type_keys[c.type_first:c.type_last])
                   AND t.tag = CASE WHEN c.first = c.last THEN p_keys[c.first] ELSE
                       (SELECT k FROM unnest(p_keys[c.first:c.last]) k
                         ORDER BY (SELECT count(*) FROM (SELECT 1 FROM eventstore.event_tag y
                                    WHERE y.tag = k AND y.type = ANY (p_type_keys[c.type_first:c.type_last])
                                      AND y.position > p_after LIMIT 100) s) LIMIT 1) END) h,
               LATERAL (
                SELECT 1 FROM eventstore.events e
                 WHERE e.position = h.position
                   AND string_to_array(e.tags, E'\x1f') @> string_to_array(c.tags, E'\x1f')
                   AND e.type = ANY (string_to_array(c.types, E'\x1f'))
                OFFSET 0) e
         WHERE c.tags <> '' AND c.types <> ''
        UNION
        SELECT h.position
          FROM unnest(p_types, p_tags, p_first, p_last, p_type_first, p_type_last)
               c(types, tags, first, last, type_first, type_last), LATERAL (
                SELECT t.position FROM eventstore.event_tag t
                 WHERE t.position > p_after
                   AND t.tag = CASE WHEN c.first = c.last THEN p_keys[c.first] ELSE
                       (SELECT k FROM unnest(p_keys[c.first:c.last]) k
                         ORDER BY (SELECT count(*) FROM (SELECT 1 FROM eventstore.event_tag y
                                    WHERE y.tag = k AND y.position > p_after LIMIT 100) s) LIMIT 1) END) h,
               LATERAL (
                SELECT 1 FROM eventstore.events e
                 WHERE e.position = h.position
                   AND string_to_array(e.tags, E'\x1f') @> string_to_array(c.tags, E'\x1f')
                OFFSET 0) e
         WHERE c.tags <> '' AND c.types = ''
        UNION
        SELECT e.position
          FROM unnest(p_types, p_tags) c(types, tags), unnest(string_to_array(c.types, E'\x1f')) ty(ty), LATERAL (
                SELECT e.position FROM eventstore.events e WHERE e.type = ty.ty AND e.position > p_after) e
         WHERE any_tag AND c.tags = ''
    )
    SELECT NULL::bigint, e.position, e.id, e.type, e.version, e.ts, e.payload, e.metadata, e.personal
      FROM hit JOIN eventstore.events e ON e.position = hit.position
     ORDER BY e.position;
END $$;
