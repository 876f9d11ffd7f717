package org.homeroom.application.outbound;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.homeroom.domain.consent.ConsentRefusal.DATA_RESIDENCY_VIOLATION;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.application.accounts.Contact;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.Holder;
import org.homeroom.domain.consent.facts.ConsentEvent.DataResidencyLabelled;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.DataResidency;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Whether personal data of somebody may leave for a destination: only where every school of the person lets them go
 * there. A school keeps its say over those who have left it. Source: CON-08, RU-10.
 */
public final class Border {

    private final History history;
    private final KeyedHashes hashes;

    public Border(History history, KeyedHashes hashes) {
        this.history = history;
        this.hashes = hashes;
    }

    /** @param person by a number or an address; nobody has a say over those of no account */
    public CompletionStage<Optional<Refusal>> refuses(Contact person, Destination to) {
        var contact = switch (person) {
            case Contact.Phone phone -> hashes.phone(phone.number());
            case Contact.Email email -> hashes.email(email.address());
        };
        return history.stateOf(Holder.of(contact)).thenCompose(holder -> {
            var account = holder.account();
            return account == null ? completedFuture(Optional.empty()) : refuses(account, to);
        });
    }

    public CompletionStage<Optional<Refusal>> refuses(AccountId person, Destination to) {
        return history.stateOf(schoolsOf(person)).thenCompose(schools -> refuses(schools, to));
    }

    private CompletionStage<Optional<Refusal>> refuses(Set<SchoolId> schools, Destination to) {
        if (schools.isEmpty()) return completedFuture(Optional.empty());
        return history.stateOf(labelsOf(schools))
                .thenApply(labels -> labels.values().stream().allMatch(label -> label == to.where())
                        ? Optional.empty()
                        : Optional.of(DATA_RESIDENCY_VIOLATION));
    }

    private static Model<Set<SchoolId>> schoolsOf(AccountId person) {
        return Model.startingWith(Set.<SchoolId>of())
                .about(person)
                .on(MembershipApproved.class, (s, e) -> with(s, e.school()))
                .on(AdministratorAppointed.class, (s, e) -> with(s, e.school()))
                .about(person.asGuardian())
                .on(GuardianLinkVerified.class, (s, e) -> with(s, e.school()));
    }

    private static Model<Map<SchoolId, DataResidency>> labelsOf(Collection<SchoolId> schools) {
        var model = Model.startingWith(Map.<SchoolId, DataResidency>of());
        for (var school : schools) model = model.about(school).on(DataResidencyLabelled.class, Border::labelled);
        return model;
    }

    private static Map<SchoolId, DataResidency> labelled(Map<SchoolId, DataResidency> labels, DataResidencyLabelled e) {
        var changed = new HashMap<>(labels);
        var residency = e.residency();
        if (residency == null) changed.remove(e.school());
        else changed.put(e.school(), residency);
        return Map.copyOf(changed);
    }

    private static Set<SchoolId> with(Set<SchoolId> schools, SchoolId one) {
        var more = new HashSet<>(schools);
        more.add(one);
        return Set.copyOf(more);
    }
}
