-- What the service's role may. Flyway runs this again whenever the role or this file changes.
-- The log is written through eventstore.append alone, which runs with the rights of its owner.
GRANT USAGE ON SCHEMA eventstore, personal, readmodel TO "${application-role}";

GRANT SELECT ON eventstore.events, eventstore.event_tag, eventstore.identity TO "${application-role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON eventstore.token, eventstore.parked TO "${application-role}";
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA eventstore TO "${application-role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA eventstore GRANT EXECUTE ON FUNCTIONS TO "${application-role}";

-- Values come in through eventstore.append.
GRANT SELECT, INSERT, DELETE ON personal.subject_key TO "${application-role}";
GRANT SELECT, DELETE ON personal.value TO "${application-role}";
-- Documents do not belong to an event, so the service writes them itself.
GRANT SELECT, INSERT, DELETE ON personal.document TO "${application-role}";

GRANT USAGE ON SCHEMA secret TO "${application-role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON secret.password, secret.refresh_token TO "${application-role}";

GRANT USAGE ON SCHEMA evidence TO "${application-role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA evidence TO "${application-role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA evidence GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${application-role}";

GRANT USAGE ON SCHEMA reading TO "${application-role}";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA reading TO "${application-role}";

GRANT ALL ON ALL TABLES IN SCHEMA readmodel TO "${application-role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA readmodel GRANT ALL ON TABLES TO "${application-role}";

-- An owner that is the service's role too keeps its rights: eventstore.append needs them.
DO $$
BEGIN
    IF '${application-role}' <> current_user THEN
        REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON eventstore.events, eventstore.event_tag FROM "${application-role}";
    END IF;
END $$;
