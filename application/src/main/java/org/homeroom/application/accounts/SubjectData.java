package org.homeroom.application.accounts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.homeroom.application.Catalogue;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AboutContact;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Tag;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReporterId;

/** Everything the log knows about one person, for that person. Source: F-24. */
public final class SubjectData {

    private final History history;

    public SubjectData(History history) {
        this.history = history;
    }

    /**
     * @param events oldest first
     * @param own whose personal values are the person's own: the account, and the lines of rosters bound to it
     */
    public record Data(List<Recorded> events, Set<Tag> own) {

        /** Whether this value may be handed out: it is about this person and nobody else. */
        public boolean mayShow(Personal<?> value) {
            return own.contains(value.subject());
        }
    }

    /** @param by who asks: the person, or whoever may speak for a child */
    public CompletionStage<Data> of(AccountId account, AccountId by) {
        var own = Set.of(
                account.tag(),
                account.asChild().tag(),
                account.asGuardian().tag(),
                account.asOperator().tag(),
                ReporterId.of(account).tag());
        return history.of(boundary(own)).thenCompose(found -> {
            var others = new HashSet<Tag>();
            for (var one : found) {
                if (one.event() instanceof RosterPersonBound bound
                        && bound.account().equals(account))
                    others.add(bound.person().tag());
                if (one.event() instanceof AccountRegistered registered
                        && registered.account().equals(account))
                    others.add(registered.contact().tag());
                if (one.event() instanceof ReportFiled filed)
                    others.add(filed.report().tag());
            }
            var subjects = new HashSet<>(own);
            others.stream().filter(tag -> tag.key().equals("roster")).forEach(subjects::add);
            return history.of(boundary(others))
                    .thenApply(more -> new Data(merged(account, by, found, more), Set.copyOf(subjects)));
        });
    }

    /** Without what other holders of the same number did with their accounts, and what only moderators are told. */
    private static List<Recorded> merged(AccountId account, AccountId by, List<Recorded> found, List<Recorded> more) {
        Map<Long, Recorded> all = new HashMap<>();
        var moderation = OwnModeration.of(account, by, found);
        Stream.concat(found.stream(), more.stream())
                .filter(one -> !isAboutAnother(one.event(), account) && moderation.includes(one.event()))
                .forEach(one -> all.put(one.position(), one));
        return all.values().stream()
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
    }

    private static boolean isAboutAnother(Event event, AccountId account) {
        return event instanceof AboutContact
                && event.tags().stream().anyMatch(tag -> tag.key().equals("account"))
                && !event.tags().contains(account.tag());
    }

    private static Boundary boundary(Set<Tag> about) {
        return new Boundary(Catalogue.events()
                .flatMap(type -> about.stream()
                        .filter(tag -> carries(type, tag))
                        .map(tag -> new Boundary.Slice(Set.of(tag), type)))
                .toList());
    }

    private static boolean carries(Class<? extends Event> type, Tag tag) {
        var kind = tag.key() + "id";
        return Stream.of(type.getRecordComponents())
                .map(component -> component.getType())
                .filter(Id.class::isAssignableFrom)
                .map(id -> id.getSimpleName().toLowerCase(java.util.Locale.ROOT))
                .anyMatch(name -> name.equals(kind) || name.equals(tag.key() + "hash"));
    }
}
