-- Events that a processor could not handle, and those of the same sequence that wait behind them (error is null).
-- Nothing here shows what an event says; error is the name of a class.
CREATE TABLE eventstore.parked (
    id        text PRIMARY KEY,
    processor text NOT NULL,
    position  bigint NOT NULL,
    event_id  text NOT NULL,
    type      text NOT NULL,
    sequence  text NOT NULL,
    error     text,
    parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    attempts  int NOT NULL,
    UNIQUE (processor, position)
);
