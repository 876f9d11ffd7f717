package planted.homeroom.application;

import org.axonframework.messaging.eventhandling.EventMessage;

/** Breaks rule 5. */
record ImportsAxon(EventMessage message) {}
