package org.homeroom.rest;

import jakarta.ws.rs.WebApplicationException;

/** A parameter of the request that says nothing. */
final class MalformedParameter extends WebApplicationException {

    MalformedParameter(String name, String expected) {
        super(Problem.malformed(name, expected).toResponse());
    }
}
