package org.homeroom.demo;

import java.util.UUID;

/** A school that has begun to use the platform, and who leads it. */
record School(UUID id, Person administrator, Person director) {

    String path(String rest) {
        return "/v1/schools/" + id + rest;
    }
}
