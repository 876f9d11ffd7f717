package org.homeroom.domain.accounts.sessions;

import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;

/**
 * Whether somebody holds an office for which a second factor may be demanded.
 *
 * @param posts every post that the person holds at present, in any school
 */
record Offices(Set<Post> posts) {

    /** @param where the one school, or class; empty for the platform */
    record Post(Kind kind, Set<Id> where) {}

    enum Kind {
        ADMINISTRATION(true),
        DIRECTOR(true),
        DEPUTY_DIRECTOR(true),
        HOMEROOM(false),
        SUBJECT(false);

        private final boolean administers;

        Kind(boolean administers) {
            this.administers = administers;
        }
    }

    static final Offices NONE = new Offices(Set.of());

    static Model<Offices> of(AccountId account) {
        return Model.startingWith(NONE)
                .about(account)
                .on(PlatformAdministratorAppointed.class, (s, e) -> s.with(new Post(Kind.ADMINISTRATION, Set.of())))
                .on(AdministratorAppointed.class, (s, e) -> s.with(post(Kind.ADMINISTRATION, e.school())))
                .on(AdministratorDismissed.class, (s, e) -> s.without(post(Kind.ADMINISTRATION, e.school())))
                .on(
                        OfficeAppointed.class,
                        (s, e) -> s.with(post(Kind.valueOf(e.office().name()), e.school())))
                .on(
                        OfficeEnded.class,
                        (s, e) -> s.without(post(Kind.valueOf(e.office().name()), e.school())))
                .on(HomeroomTeacherAssigned.class, (s, e) -> s.with(post(Kind.HOMEROOM, e.theClass())))
                .on(HomeroomTeacherRelieved.class, (s, e) -> s.without(post(Kind.HOMEROOM, e.theClass())))
                .on(SubjectTeacherAssigned.class, (s, e) -> s.with(post(Kind.SUBJECT, e.theClass())))
                .on(SubjectTeacherRelieved.class, (s, e) -> s.without(post(Kind.SUBJECT, e.theClass())));
    }

    private static Post post(Kind kind, Id where) {
        return new Post(kind, Set.of(where));
    }

    private Offices with(Post post) {
        var more = new HashSet<>(posts);
        more.add(post);
        return new Offices(Set.copyOf(more));
    }

    private Offices without(Post post) {
        var fewer = new HashSet<>(posts);
        fewer.remove(post);
        return new Offices(Set.copyOf(fewer));
    }

    boolean fallUnder(SecondFactorDemand demand) {
        return switch (demand) {
            case NOBODY -> false;
            case ADMINISTRATORS -> posts.stream().anyMatch(post -> post.kind().administers);
            case STAFF -> !posts.isEmpty();
        };
    }
}
