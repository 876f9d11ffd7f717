package org.homeroom.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.demo.HomeClass.Pupil;
import org.homeroom.demo.Registration.Kind;

/** Consent withdrawn, other classes, outsiders, measures and wrong requests: who may not is refused, and nobody else. */
record HoldTheLine(Story story, HomeClass homeClass, LocalDate today) {

    private static final Duration MUTE = Duration.ofSeconds(2);

    /**
     * A consent taken back.
     *
     * @param before an instant just before it
     * @param after an instant just after it
     */
    record Withdrawal(Pupil child, Instant before, Instant after) {}

    Withdrawal withdraw() {
        var child = underAge().get(0);
        var classmate = underAge().get(1);
        var guardian = child.guardians().getLast().person();
        var consent = homeClass.school().path("/children/" + child.person().account() + "/consents/CHAT");
        var before = Instant.now();
        var withdrawn = guardian.voice().delete(consent);
        var after = Instant.now();
        var next = homeClass.post(child.person(), "May I still?");
        var reading = child.person().voice().get(homeClass.chat("/messages"));
        story.expect(
                "%s takes back the consent for %s"
                        .formatted(guardian.name(), child.person().name()),
                withdrawn,
                204);
        var othersAgree = child.guardians().size() > 1;
        var status = othersAgree ? 422 : 403;
        var code = othersAgree ? "GUARDIANS_DISAGREE" : "GUARDIAN_CONSENT_REQUIRED";
        story.expect(child.person().name() + "'s very next post is refused", next, status, code);
        story.expect("and so is reading", reading, status, code);
        story.expect(
                "while a classmate, %s, posts on".formatted(classmate.person().name()),
                homeClass.post(classmate.person(), "I am still here."),
                201);
        return new Withdrawal(child, before, after);
    }

    void keepOut(HomeClass otherClass, Person outsider) {
        var messages = homeClass.chat("/messages");
        for (var stranger : List.of(otherClass.teacher(), outsider)) {
            story.expect(
                    "For %s the chat does not exist".formatted(stranger.name()),
                    stranger.voice().get(messages),
                    404);
            story.expect("nor can it be written to", homeClass.post(stranger, "Let me in!"), 404);
            story.expect(
                    "nor joined", stranger.voice().put(homeClass.chat("/participants/me")), 403, "OUTSIDER_REJECTED");
        }
        story.expect(
                "For an outsider the school does not exist",
                outsider.voice().get(homeClass.school().path("")),
                404);
    }

    void mute() throws InterruptedException {
        var muted = underAge().get(2).person();
        var until = Instant.now().plus(MUTE);
        var mute = homeClass
                .teacher()
                .voice()
                .put(
                        homeClass.chat("/mutes/" + UUID.randomUUID()),
                        Map.of("account", muted.account(), "reason", "OFF_TOPIC", "until", until.toString()));
        var refused = homeClass.post(muted, "But…");
        story.expect("%s mutes %s for two seconds".formatted(homeClass.teacher().name(), muted.name()), mute, 204);
        story.expect(muted.name() + " cannot post", refused, 403, "SANCTIONED");
        story.expect("but can read", muted.voice().get(homeClass.chat("/messages")), 200);
        story.expect(
                "A pupil cannot mute anybody",
                muted.voice()
                        .put(
                                homeClass.chat("/mutes/" + UUID.randomUUID()),
                                Map.of(
                                        "account", homeClass.teacher().account(),
                                        "reason", "SPAM",
                                        "until", until.plusSeconds(60).toString())),
                403,
                "NOT_AUTHORISED");
        Thread.sleep(Duration.between(Instant.now(), until).plusMillis(1).toMillis());
        story.expect(
                "From the instant on, %s posts again".formatted(muted.name()), homeClass.post(muted, "Sorry."), 201);
    }

    void refuseWrongRequests(Registration registration) {
        var teacher = homeClass.teacher();
        story.expect(
                "A number cannot be registered a second time",
                registration.confirmed(teacher.phone(), Kind.ADULT),
                409,
                "PHONE_ALREADY_IN_USE");
        var malformed = registration.nobody().post("/v1/registrations", Map.of("phone", "", "kind", "ADULT"));
        story.expect(
                "A request that says too little is told where",
                malformed,
                malformed.status() == 400
                        && malformed
                                .body()
                                .path("errors")
                                .path(0)
                                .path("pointer")
                                .asText()
                                .equals("/phone"));
        var unknown =
                registration.nobody().post("/v1/registrations", Map.of("phone", teacher.phone(), "kind", "ROBOT"));
        story.expect(
                "and one that says something unknown as well",
                unknown,
                unknown.status() == 400
                        && unknown.body()
                                .path("errors")
                                .path(0)
                                .path("pointer")
                                .asText()
                                .equals("/kind"));
        story.expect("Without a token nobody is known", registration.nobody().get("/v1/me"), 401, "TOKEN_REQUIRED");
        story.expect(
                "nor with a bad one", registration.nobody().with("bad.to.ken").get("/v1/me"), 401, "TOKEN_REQUIRED");
    }

    private List<Pupil> underAge() {
        return homeClass.pupils().stream()
                .filter(pupil -> pupil.needsGuardians(today))
                .toList();
    }
}
