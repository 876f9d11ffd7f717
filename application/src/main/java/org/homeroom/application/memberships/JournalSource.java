package org.homeroom.application.memberships;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Electronic journals and state services, such as ЭПОС and «Моя школа», that know who a person is in a school and vouch
 * for it. Nothing that they keep about the person comes in here but the names under which rosters have the person.
 */
public interface JournalSource {

    /** Whether there is one of this name. */
    boolean knows(String source);

    /** For whom the journal has issued this ticket, by which it can be asked once. Empty where it vouches for nobody. */
    CompletionStage<Optional<Voucher>> redeem(String source, String ticket);

    /** Where the person finds the journal itself. Empty for a journal without a page. */
    Optional<URI> page(String source);

    /**
     * @param subject what the journal calls the person; it is hashed and forgotten
     * @param people what the rosters that come from the journal call the person
     */
    record Voucher(String subject, List<String> people) {}
}
