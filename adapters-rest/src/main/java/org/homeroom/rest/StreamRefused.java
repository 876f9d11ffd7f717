package org.homeroom.rest;

import jakarta.ws.rs.WebApplicationException;

/** A stream is not opened at all, and this is why. */
public final class StreamRefused extends WebApplicationException {

    public StreamRefused(Problem problem) {
        super(problem.toResponse());
    }
}
