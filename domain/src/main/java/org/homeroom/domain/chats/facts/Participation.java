package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminRevoked;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.ParticipationRefusal;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.GuestRefusal;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one person in one chat add up to. Whether somebody may take part is never stored: it is asked anew
 * at every instant, of the school's own facts and of what guardians have agreed to, so that a consent withdrawn or a
 * place lost bites at the very next command. Source: specification §5.4.2, H1, H3.
 *
 * @param place what the chat's list says of the person
 * @param person what the person is in the school
 * @param standing what guardians have agreed to, for a pupil
 * @param measures what the school has imposed on the person
 * @param between what the two are to each other, in a chat of two; null in others
 */
public record Participation(
        Place place,
        ChatRecord chat,
        Person person,
        Standing standing,
        Measures measures,
        @Nullable Acquaintance between) {

    private static final Participation NONE =
            new Participation(Place.NONE, ChatRecord.NONE, Person.NOBODY, Standing.unknown(), Measures.NONE, null);

    /**
     * A line of the chat's list.
     *
     * @param role null for those who are not on it
     * @param since from when on the person was let in; null while the admission is deferred
     * @param appointed whether somebody has made the person an administrator of the chat
     */
    public record Place(@Nullable Role role, @Nullable Instant since, boolean appointed) {

        static final Place NONE = new Place(null, null, false);
    }

    public static Participation none() {
        return NONE;
    }

    public static Model<Participation> of(AccountId account, ChatId chat, SchoolId school) {
        return Model.startingWith(NONE)
                .including(Standing.of(account.asChild(), school), Participation::standing, Participation::with)
                .including(Person.of(account, school), Participation::person, Participation::with)
                .including(ChatRecord.of(chat, school), Participation::chat, Participation::with)
                .including(Measures.of(account, school), Participation::measures, Participation::with)
                .about(chat, account, school)
                .on(ParticipantAdmitted.class, (s, e) -> s.placed(e.role(), e.at()))
                .on(AdmissionDeferred.class, (s, e) -> s.placed(e.role(), null))
                .on(ParticipantLeft.class, (s, e) -> s.with(Place.NONE))
                .on(ParticipantRemoved.class, (s, e) -> s.with(Place.NONE))
                .on(ChatAdminGranted.class, (s, e) -> s.appointed(true))
                .on(ChatAdminRevoked.class, (s, e) -> s.appointed(false))
                .then(known -> known.widerView(account, school));
    }

    /** What else matters follows from the chat: its class, the classes of the person's children, the other one of two. */
    private Model<Participation> widerView(AccountId account, SchoolId school) {
        var model = Model.startingWith(this);
        var created = chat.created();
        if (created == null) return model;
        if (chat.kind() == ChatKind.DIRECT) {
            var other = created.between().stream()
                    .filter(one -> !one.equals(account))
                    .findFirst();
            return other.isEmpty()
                    ? model
                    : model.including(
                            Acquaintance.of(account, person, other.get(), school),
                            known -> known.between == null
                                    ? Acquaintance.unread(account, known.person, other.get())
                                    : known.between,
                            Participation::with);
        }
        var theClass = chat.theClass();
        if (theClass == null || ChatId.of(theClass).equals(created.chat()) || !chat.admits(Role.PARENT)) return model;
        return model.including(person.children(school), Participation::person, Participation::with);
    }

    /** What the person is in the chat; null for a guest and for those who are not on its list. */
    public @Nullable Role role() {
        return place.role();
    }

    /** Whether the person has been let in, not only put on the list. */
    public boolean admitted() {
        return place.since() != null;
    }

    /** Whether somebody has made the person an administrator of the chat, or the school's lists do. */
    public boolean administers(Instant at) {
        return bars(at).isEmpty() && inCharge();
    }

    private boolean inCharge() {
        return place.appointed() || Belonging.administers(chat, person);
    }

    /** Whether others see the cap of a teacher beside the name: the school has confirmed this teacher. Source: CHT-17. */
    public boolean badge() {
        var holding = person.holding();
        return role() == Role.TEACHER
                && holding.confirmed().stream()
                        .anyMatch(place -> holding.memberships().get(place) == Role.TEACHER);
    }

    /** By which row of the decision table this person may, or may not, take part now. */
    public Permission permission(Instant at) {
        return permission(role(), at);
    }

    /** The same for a role that the person is about to have. */
    public Permission permission(@Nullable Role inRole, Instant at) {
        var purpose = chat.exists() ? chat.kind().purpose() : ConsentPurpose.CHAT;
        return inRole == Role.STUDENT ? standing.permits(purpose, at) : Permission.UNCONDITIONAL;
    }

    /** Why this person may not take part now, if so. */
    public Optional<Refusal> bars(Instant at) {
        if (!chat.exists()) return Optional.of(ChatRefusal.NOT_A_PARTICIPANT);
        var role = role();
        if (role == null) return barsVisitor(at).or(() -> measures.bars(chat.id(), at));
        if (!Belonging.holds(chat, role, person, at)) return Optional.of(ChatRefusal.NOT_A_PARTICIPANT);
        return permission(at) instanceof Permission.Denied denied
                ? Optional.of(denied.reason())
                : measures.bars(chat.id(), at);
    }

    /** Why this person may not write now, if so: some may only read until somebody has agreed. */
    public Optional<Refusal> silences(Instant at) {
        return silences(at, false);
    }

    /** Why this person may only look on now, if so, and neither write nor vote. */
    public Optional<Refusal> hinders(Instant at) {
        return bars(at).or(() -> chat.silent(at))
                .or(() -> chat.kind() != ChatKind.DIRECT || mayTalkAlone(at)
                        ? Optional.empty()
                        : Optional.of(ChatRefusal.CONTACT_NOT_ALLOWED))
                .or(() -> permission(at).readOnly()
                        ? Optional.of(ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED)
                        : Optional.empty());
    }

    private boolean mayTalkAlone(Instant at) {
        return between != null && between.mayKeep(at) && !measures.parts(between.other(), at);
    }

    /** @param answering whether it is an answer to something that somebody else has begun */
    public Optional<Refusal> silences(Instant at, boolean answering) {
        return hinders(at)
                .or(() -> inCharge() ? Optional.empty() : chat.restrains(role(), answering, at, standing.zone()))
                .or(() -> measures.silences(chat.id(), at));
    }

    /**
     * The earliest instant from which the person may read what was said, for those who may read at all.
     *
     * @param at now: whoever is let in only at this moment begins here
     */
    public Instant readsFrom(Instant at) {
        if (chat.exists() && chat.settings().history() == HistoryVisibility.FULL) return Instant.MIN;
        if (role() == null)
            return person.visits().stays().stream()
                    .map(GuestAdmitted::from)
                    .min(Comparator.naturalOrder())
                    .orElse(at);
        return place.since() == null ? at : place.since();
    }

    /** A guest is on no list, and may be in the classes and communities that the school has named. Source: S-35. */
    private Optional<Refusal> barsVisitor(Instant at) {
        if (person.visits().stays().isEmpty()) return Optional.of(ChatRefusal.NOT_A_PARTICIPANT);
        var theClass = chat.theClass();
        var community = chat.community();
        return switch (chat.kind()) {
            case CLASS, SUBJECT ->
                theClass == null ? outOfScope() : person.visits().bars(theClass, at);
            case COMMUNITY -> community == null ? outOfScope() : person.visits().bars(community, at);
            default -> outOfScope();
        };
    }

    private static Optional<Refusal> outOfScope() {
        return Optional.of(GuestRefusal.GUEST_SCOPE_VIOLATION);
    }

    /**
     * Whether the others must be told that this parent also works in the school. Source: CHT-07, D-07.
     */
    public boolean discloses() {
        return chat.exists() && chat.kind() == ChatKind.PARENTS_ONLY && person.staff();
    }

    private Participation placed(Role role, @Nullable Instant since) {
        return with(new Place(role, since, place.appointed()));
    }

    private Participation appointed(boolean now) {
        return with(new Place(place.role(), place.since(), now));
    }

    private Participation with(Place now) {
        return new Participation(now, chat, person, standing, measures, between);
    }

    private Participation with(ChatRecord now) {
        return new Participation(place, now, person, standing, measures, between);
    }

    private Participation with(Person now) {
        return new Participation(place, chat, now, standing, measures, between);
    }

    private Participation with(Standing now) {
        return new Participation(place, chat, person, now, measures, between);
    }

    private Participation with(Measures now) {
        return new Participation(place, chat, person, standing, now, between);
    }

    private Participation with(Acquaintance now) {
        return new Participation(place, chat, person, standing, measures, now);
    }
}
