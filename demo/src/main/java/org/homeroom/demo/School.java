package org.homeroom.demo;

import java.util.UUID;

/** A school that has begun to use the platform. */
record School(UUID id, Person administrator) {

    String path(String rest) {
        return "/v1/schools/" + id + rest;
    }
}
