-- The stems of the words of a text, Russian and, for Latin letters, English. Nothing of the text is kept.
CREATE FUNCTION readmodel.stems(said text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT array_to_string(tsvector_to_array(to_tsvector('russian', said)), ' ') $$;
