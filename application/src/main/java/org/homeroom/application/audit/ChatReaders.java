package org.homeroom.application.audit;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** Answer to Q-01: who could read this chat at that instant. Everybody on the chat's list is named, with the reason. */
public record ChatReaders(ChatId chat, Instant at, List<Reader> people) {

    /**
     * @param role in which the person belonged to the chat, at the last; null for a guest
     * @param rule the row of the decision table that was decisive; 0 where no consent is needed
     * @param consent on which the right to read rested
     * @param link by which the guardian who consented was known
     * @param readsFrom the earliest instant of what could be read; null for everything, and for those who could not read
     */
    public record Reader(
            AccountId account,
            @Nullable Role role,
            State state,
            int rule,
            @Nullable ConsentId consent,
            @Nullable LinkId link,
            @Nullable Instant readsFrom,
            List<Evidence> evidence) {}

    public enum State {
        /** Could read. */
        COULD_READ,
        /** Belonged to the chat, but without the consent that was needed. */
        WITHOUT_CONSENT,
        /** Belonged to the chat, but the school had taken the right away for a time. */
        SANCTIONED,
        /** Had belonged to the chat, and had no place there any more. */
        HAD_LEFT
    }
}
