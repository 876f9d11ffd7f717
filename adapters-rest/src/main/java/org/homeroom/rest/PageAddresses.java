package org.homeroom.rest;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Leads to the pages also those who leave out the stroke at the end of an address. */
@ApplicationScoped
class PageAddresses {

    void begin(@Observes Router router) {
        router.getWithRegex("/(try|moderate)")
                .handler(asked -> asked.redirect(asked.request().path() + "/"));
    }
}
