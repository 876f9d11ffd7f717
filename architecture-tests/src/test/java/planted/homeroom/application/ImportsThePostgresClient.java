package planted.homeroom.application;

import io.vertx.sqlclient.Pool;

/** Breaks rule 6. */
record ImportsThePostgresClient(Pool pool) {}
