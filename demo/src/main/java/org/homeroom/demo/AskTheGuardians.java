package org.homeroom.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.homeroom.demo.HomeClass.Pupil;

/** Without a guardian's consent no pupil under 14 takes part; with it everybody does. */
record AskTheGuardians(Story story, HomeClass homeClass, LocalDate today) {

    private static final List<String> PURPOSES = List.of("PROFILE", "CHAT");

    void play() throws InterruptedException {
        refuseBefore(underAge().getFirst());
        var last = InParallel.each(needy(), this::link).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        verify(last);
        InParallel.each(underAge(), this::agree);
        story.tell("Every guardian has agreed to " + String.join(" and ", PURPOSES));
        ofAge().forEach(pupil -> agreeAlone(pupil, homeClass));
        var admitted = InParallel.each(active(), this::isAdmitted).stream()
                .filter(is -> is)
                .count();
        story.expect("All %d of them are in the chat".formatted(active().size()), admitted == active().size());
    }

    /** Pupils whose guardians are here. */
    private List<Pupil> needy() {
        return homeClass.pupils().stream()
                .filter(pupil -> !pupil.guardians().isEmpty())
                .toList();
    }

    private List<Pupil> underAge() {
        return homeClass.pupils().stream()
                .filter(pupil -> pupil.needsGuardians(today))
                .toList();
    }

    private List<Pupil> ofAge() {
        return homeClass.pupils().stream()
                .filter(pupil -> pupil.listed().isOfAge(today))
                .toList();
    }

    private List<Pupil> active() {
        return Stream.concat(underAge().stream(), ofAge().stream()).toList();
    }

    private void refuseBefore(Pupil pupil) throws InterruptedException {
        var name = pupil.person().name();
        // The place in the chat is given a moment after joining the class; until then the chat is not known.
        var refused = Eventually.ask(() -> homeClass.post(pupil.person(), "Hello?"), reply -> reply.status() != 404);
        story.expect(name + " cannot post before a guardian agrees", refused, 403, "GUARDIAN_CONSENT_REQUIRED");
        story.expect(
                name + " cannot agree alone before turning 14",
                consent(pupil, pupil.person(), "CHAT"),
                403,
                "SELF_CONSENT_FORBIDDEN");
        story.expect(
                "A guardian whom the school has not verified cannot agree",
                consent(pupil, pupil.guardians().getFirst().person(), "CHAT"),
                403,
                "NOT_A_GUARDIAN");
    }

    /** Every guardian claims the child by a token from the child's hand. Where the log ends then. */
    private long link(Pupil pupil) {
        return pupil.guardians().stream()
                .flatMapToLong(guardian -> {
                    var token = pupil.person()
                            .voice()
                            .post("/v1/me/guardian-link-tokens")
                            .must(201)
                            .text("token");
                    var claimed = guardian.person()
                            .voice()
                            .post("/v1/guardian-links", Map.of("token", token, "kind", guardian.kind()))
                            .must(201);
                    return LongStream.of(claimed.position());
                })
                .max()
                .orElseThrow();
    }

    private void verify(long position) throws InterruptedException {
        var teacher = homeClass.teacher();
        var path = homeClass.school().path("/guardian-links");
        var links = Eventually.ask(() -> teacher.voice().seeing(position).get(path), reply -> reply.status() != 503);
        var claimed = unverified(links.must(200));
        var expected =
                needy().stream().mapToLong(pupil -> pupil.guardians().size()).sum();
        story.expect("The teacher sees %d guardians to be verified".formatted(expected), claimed.size() == expected);
        var verified = InParallel.each(
                claimed,
                link -> teacher.voice()
                        .put(path + "/" + link + "/verification")
                        .must(204)
                        .position());
        var end = verified.stream().mapToLong(Long::longValue).max().orElse(0);
        var after = Eventually.ask(() -> teacher.voice().seeing(end).get(path), reply -> reply.status() != 503);
        story.expect(
                "The teacher has verified them all from the school's records",
                after,
                unverified(after.must(200)).isEmpty());
    }

    private static List<UUID> unverified(Reply links) {
        return StreamSupport.stream(links.body().spliterator(), false)
                .filter(link -> !link.path("verified").asBoolean())
                .map(link -> UUID.fromString(link.path("id").asText()))
                .toList();
    }

    private int agree(Pupil pupil) {
        for (var guardian : pupil.guardians()) {
            for (var purpose : PURPOSES)
                consent(pupil, guardian.person(), purpose).must(204);
        }
        return pupil.guardians().size();
    }

    /** A pupil who is 14 decides, and no guardian does any more. */
    void agreeAlone(Pupil pupil, HomeClass where) {
        var name = pupil.person().name();
        if (!pupil.guardians().isEmpty())
            story.expect(
                    "%s is 14: %s cannot agree any more"
                            .formatted(
                                    name, pupil.guardians().getFirst().person().name()),
                    consent(pupil, pupil.guardians().getFirst().person(), "CHAT"),
                    409,
                    "CHILD_DECIDES_ALONE");
        var replies = PURPOSES.stream()
                .map(purpose -> consent(pupil, pupil.person(), purpose))
                .toList();
        story.expect(
                "%s of %s, who is 14, agrees in the own name".formatted(name, where.title()),
                replies.getLast(),
                replies.stream().allMatch(reply -> reply.status() == 204));
    }

    private Reply consent(Pupil pupil, Person by, String purpose) {
        return by.voice()
                .put(homeClass.school().path("/children/" + pupil.person().account() + "/consents/" + purpose));
    }

    private boolean isAdmitted(Pupil pupil) {
        try {
            var me = Eventually.ask(() -> pupil.person().voice().get("/v1/me"), this::showsActiveChat);
            return showsActiveChat(me);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean showsActiveChat(Reply me) {
        return StreamSupport.stream(me.body().path("chats").spliterator(), false)
                .anyMatch(chat -> chat.path("id").asText().equals(homeClass.id().toString())
                        && chat.path("condition").asText().equals("ACTIVE"));
    }
}
