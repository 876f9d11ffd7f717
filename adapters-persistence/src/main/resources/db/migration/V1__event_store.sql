-- The event store. Positions are dense, start at 1 and follow the order of commits.
-- Nobody writes to the log but through eventstore.append: an application role of its own gets
-- USAGE on the schemas, SELECT on the tables, EXECUTE on the functions, ALL on eventstore.token and
-- on the schema personal, and no INSERT, UPDATE or DELETE on eventstore.events or eventstore.event_tag.
CREATE SCHEMA eventstore;
CREATE SCHEMA personal;

CREATE TABLE eventstore.events (
    position bigint PRIMARY KEY,
    id       text NOT NULL,
    type     text COLLATE "C" NOT NULL,
    version  text NOT NULL,
    ts       timestamptz NOT NULL,
    payload  bytea NOT NULL,
    metadata bytea NOT NULL,
    tags     text[] NOT NULL,
    personal boolean NOT NULL
);
CREATE UNIQUE INDEX events_id ON eventstore.events (id);
CREATE INDEX events_type ON eventstore.events (type, position);
CREATE INDEX events_ts ON eventstore.events USING brin (ts);

CREATE TABLE eventstore.event_tag (
    tag      text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (tag, position)
);

-- An insert-only table is vacuumed too seldom by default: statistics and the visibility map must stay fresh.
ALTER TABLE eventstore.events SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE eventstore.event_tag SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

CREATE TABLE eventstore.token (
    processor  text NOT NULL,
    segment    int NOT NULL,
    mask       int NOT NULL,
    token      text,
    token_type text,
    owner      text,
    claimed_at timestamptz,
    PRIMARY KEY (processor, segment)
);

CREATE TABLE eventstore.identity (id text NOT NULL);
INSERT INTO eventstore.identity VALUES (gen_random_uuid()::text);

-- Destroying a key takes the values under it along. key_id tells a key from a later key of the same subject,
-- so that a writer with an outdated key is refused instead of storing what nobody can read.
CREATE TABLE personal.subject_key (
    subject text COLLATE "C" PRIMARY KEY,
    key_id  bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    wrapped bytea NOT NULL
);
CREATE TABLE personal.value (
    event_id   text NOT NULL,
    part       text NOT NULL,
    subject    text COLLATE "C" NOT NULL,
    key_id     bigint NOT NULL CONSTRAINT value_key REFERENCES personal.subject_key (key_id) ON DELETE CASCADE,
    ciphertext bytea NOT NULL,
    PRIMARY KEY (event_id, part)
);
CREATE INDEX value_key_id ON personal.value (key_id);

-- Many appends in one call, each checked and answered on its own: one row for each accepted append with the position
-- of its last event; an append without a row met a conflict. Numbers of appends count from 1.
-- Types and tags of a criterion are joined by U+001F, '' means any.
-- Nested loops over plain indexes only: the planner cannot know how few rows a criterion finds, and a bitmap
-- would read all of a frequent tag for a probe that stops after 100 rows.
CREATE FUNCTION eventstore.append(
    p_marker bigint[],
    p_c_app int[], p_c_types text[], p_c_tags text[],
    p_e_app int[], p_e_id text[], p_e_type text[], p_e_version text[], p_e_ts timestamptz[],
    p_e_payload bytea[], p_e_metadata bytea[], p_e_tags text[], p_e_personal boolean[],
    p_v_app int[], p_v_event_id text[], p_v_part text[], p_v_subject text[], p_v_key_id bigint[], p_v_ciphertext bytea[])
RETURNS TABLE (app int, last_position bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
DECLARE
    head bigint;
    last bigint;
    rejected int[] := '{}';
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'eventstore.append needs READ COMMITTED, not %', current_setting('transaction_isolation');
    END IF;
    -- A statement of its own: the snapshots of the statements below must be younger than the lock.
    PERFORM pg_advisory_xact_lock('pg_namespace'::regclass::oid::int, 'eventstore'::regnamespace::oid::int);
    SELECT coalesce(max(e.position), 0) INTO head FROM eventstore.events e;

    IF cardinality(p_c_app) > 0 THEN
        SELECT coalesce(array_agg(c.app), '{}') INTO rejected
          FROM unnest(p_c_app, p_c_types, p_c_tags) c(app, types, tags)
         WHERE p_marker[c.app] < head AND CASE
            WHEN c.tags <> '' AND position(E'\x1f' IN c.tags) = 0 AND c.types = '' THEN EXISTS (
                SELECT 1 FROM eventstore.event_tag t WHERE t.tag = c.tags AND t.position > p_marker[c.app])
            WHEN c.tags <> '' THEN EXISTS (
                SELECT 1 FROM eventstore.event_tag t JOIN eventstore.events e ON e.position = t.position
                 WHERE t.position > p_marker[c.app]
                   AND t.tag = CASE WHEN position(E'\x1f' IN c.tags) = 0 THEN c.tags ELSE
                       (SELECT x FROM unnest(string_to_array(c.tags, E'\x1f')) x
                         ORDER BY (SELECT count(*) FROM (SELECT 1 FROM eventstore.event_tag y
                                    WHERE y.tag = x AND y.position > p_marker[c.app] LIMIT 100) s) LIMIT 1) END
                   AND e.tags @> string_to_array(c.tags, E'\x1f')
                   AND (c.types = '' OR e.type = ANY (string_to_array(c.types, E'\x1f'))))
            WHEN c.types <> '' THEN EXISTS (
                SELECT 1 FROM unnest(string_to_array(c.types, E'\x1f')) ty(ty), LATERAL
                    (SELECT 1 FROM eventstore.events e WHERE e.type = ty.ty AND e.position > p_marker[c.app] LIMIT 1) x)
            ELSE true END;
    END IF;

    RETURN QUERY
    WITH src AS MATERIALIZED (
        SELECT head + row_number() OVER (ORDER BY i.ord) AS position, i.*
          FROM unnest(p_e_app, p_e_id, p_e_type, p_e_version, p_e_ts, p_e_payload, p_e_metadata, p_e_tags, p_e_personal)
               WITH ORDINALITY i(app, id, type, version, ts, payload, metadata, tags, personal, ord)
         WHERE i.app <> ALL (rejected)
    ), ev AS (
        INSERT INTO eventstore.events (position, id, type, version, ts, payload, metadata, tags, personal)
        SELECT s.position, s.id, s.type, s.version, s.ts, s.payload, s.metadata, string_to_array(s.tags, E'\x1f'), s.personal
          FROM src s
    ), tg AS (
        INSERT INTO eventstore.event_tag (tag, position)
        SELECT DISTINCT t, s.position FROM src s, unnest(string_to_array(s.tags, E'\x1f')) t
    ), pv AS (
        INSERT INTO personal.value (event_id, part, subject, key_id, ciphertext)
        SELECT v.event_id, v.part, v.subject, v.key_id, v.ciphertext
          FROM unnest(p_v_app, p_v_event_id, p_v_part, p_v_subject, p_v_key_id, p_v_ciphertext)
               v(app, event_id, part, subject, key_id, ciphertext)
         WHERE v.app <> ALL (rejected)
    )
    SELECT s.app, max(s.position) FROM src s GROUP BY s.app;

    SELECT count(*) INTO last FROM unnest(p_e_app) i(app) WHERE i.app <> ALL (rejected);
    IF last > 0 THEN
        PERFORM pg_notify('eventstore', (head + last)::text);
    END IF;
END $$;
REVOKE ALL ON FUNCTION eventstore.append FROM PUBLIC;

-- The head first (position of the last event, the other columns null), then the matching events after p_after in order.
-- STABLE: all of it is seen in the one snapshot of the calling statement.
-- Plans as in eventstore.append.
CREATE FUNCTION eventstore.source(p_after bigint, p_types text[], p_tags text[])
RETURNS TABLE (head bigint, pos bigint, id text, type text, version text, ts timestamptz,
               payload bytea, metadata bytea, personal boolean)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
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
          FROM unnest(p_types, p_tags) c(types, tags), LATERAL (
                SELECT t.position FROM eventstore.event_tag t
                 WHERE t.position > p_after
                   AND t.tag = CASE WHEN position(E'\x1f' IN c.tags) = 0 THEN c.tags ELSE
                       (SELECT x FROM unnest(string_to_array(c.tags, E'\x1f')) x
                         ORDER BY (SELECT count(*) FROM (SELECT 1 FROM eventstore.event_tag y
                                    WHERE y.tag = x AND y.position > p_after LIMIT 100) s) LIMIT 1) END) h,
               LATERAL (
                SELECT 1 FROM eventstore.events e
                 WHERE e.position = h.position
                   AND e.tags @> string_to_array(c.tags, E'\x1f')
                   AND (c.types = '' OR e.type = ANY (string_to_array(c.types, E'\x1f')))
                OFFSET 0) e
         WHERE c.tags <> ''
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
