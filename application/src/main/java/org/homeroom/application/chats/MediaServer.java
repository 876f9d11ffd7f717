package org.homeroom.application.chats;

import java.net.URI;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallId;

/** Carries the sound and the pictures. Who may be in a call is decided before it is asked. */
@FunctionalInterface
public interface MediaServer {

    /** There is none: calls can be decided about, and nobody is heard. */
    MediaServer NONE = (call, account, speaks) -> Optional.empty();

    /**
     * Where this person connects to.
     *
     * @param speaks whether the person is heard and seen, or only watches
     * @return empty where there is no such server
     */
    Optional<URI> admit(CallId call, AccountId account, boolean speaks);
}
