package planted.homeroom.persistence;

import jakarta.ws.rs.core.Response;

/** Breaks rule 6. */
record ImportsJaxRs(Response response) {}
