package org.homeroom.domain.chats.calls;

import java.time.Duration;
import org.homeroom.domain.chats.facts.CallKind;

/**
 * The numbers behind the rules of calls. There is none for how long a call lasts.
 *
 * @param places in a call
 * @param viewers of a broadcast, with whoever speaks
 * @param recordings how long a recording is kept; no source gives it
 */
public record CallTerms(int places, int viewers, Duration recordings) {

    /** Source: CAL-02, CAL-03. */
    public static final CallTerms DEFAULT = new CallTerms(100, 10_000, Duration.ofDays(180));

    int of(CallKind kind) {
        return kind == CallKind.BROADCAST ? viewers : places;
    }
}
