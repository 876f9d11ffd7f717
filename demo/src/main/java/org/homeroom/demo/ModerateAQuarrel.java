package org.homeroom.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.demo.HomeClass.Pupil;

/** A word too many: it is reported and deleted, looked into, decided, and heard again by somebody else. */
record ModerateAQuarrel(Story story, HomeClass homeClass, LocalDate today) {

    private static final String WORDS = "Nobody wants you here.";

    void play() {
        var pupils = homeClass.pupils().stream()
                .filter(pupil -> pupil.needsGuardians(today))
                .toList();
        var rude = pupils.get(2);
        var hurt = pupils.get(1).person();
        var school = homeClass.school();
        var administrator = school.administrator();
        var report = school.path("/reports/" + UUID.randomUUID());
        var theCase = school.path("/cases/" + UUID.randomUUID());

        var said = reported(rude, hurt, report);
        story.expect(
                "A pupil cannot look into it",
                hurt.voice().put(theCase, Map.of("report", said)),
                403,
                "NOT_AUTHORISED");
        story.expect(
                administrator.name() + " looks into it",
                administrator.voice().put(theCase, Map.of("report", said)),
                201);
        administrator
                .voice()
                .put(theCase + "/officer", Map.of("officer", administrator.account()))
                .must(204);
        var seen = administrator.voice().post(theCase + "/views");
        story.expect("and sees the words as they were", seen, words(seen).equals(WORDS));
        story.expect(
                "and that they are proved to be what was reported, but not by whom",
                seen,
                seen.body().path("reports").path(0).path("genuine").asBoolean()
                        && !seen.body().toString().contains(hurt.account().toString()));
        decided(rude, theCase);
        heard(rude, theCase);
        var own = hurt.voice().get("/v1/me/reports");
        story.expect(
                hurt.name() + " sees that the school has answered",
                own,
                own.body().path(0).path("state").asText().equals("DECIDED"));
    }

    /** The id of the report. */
    private String reported(Pupil rude, Person hurt, String report) {
        var message = UUID.randomUUID();
        homeClass.post(rude.person(), message, WORDS).must(201);
        var body = Map.of("chat", homeClass.id(), "message", message, "reason", "BULLYING", "note", "He does it daily");
        story.expect(
                "%s reports a message, and %s does not learn who did"
                        .formatted(hurt.name(), rude.person().name()),
                hurt.voice().put(report, body),
                201);
        story.expect(
                "Then its author deletes it",
                rude.person().voice().delete(homeClass.chat("/messages/" + message)),
                204);
        return report.substring(report.lastIndexOf('/') + 1);
    }

    private void decided(Pupil rude, String theCase) {
        var administrator = homeClass.school().administrator();
        var mute = Map.of(
                "sanction",
                UUID.randomUUID(),
                "kind",
                "MUTE",
                "chat",
                homeClass.id(),
                "until",
                Instant.now().plus(Duration.ofDays(1)).toString());
        var decision = Map.of(
                "verdict",
                "UPHELD",
                "reason",
                "BULLYING",
                "rule",
                "4.2",
                "why",
                "We do not shut people out",
                "measures",
                List.of(mute));
        story.expect(
                "The decision names the rule, the reason and a day of silence",
                administrator.voice().put(theCase + "/decision", decision),
                204);
        story.expect(
                rude.person().name() + " cannot post from then on",
                homeClass.post(rude.person(), "But…"),
                403,
                "SANCTIONED");
    }

    private void heard(Pupil rude, String theCase) {
        var guardian = rude.guardians().getFirst().person();
        var administrator = homeClass.school().administrator();
        story.expect(
                "A guardian, %s, does not accept it".formatted(guardian.name()),
                guardian.voice().put(theCase + "/appeal", Map.of("grounds", "It was a quarrel of two")),
                204);
        var word = Map.of("verdict", "OVERTURNED", "why", "A talk will do");
        story.expect(
                "Who has decided does not hear the appeal",
                administrator.voice().put(theCase + "/appeal/decision", word),
                403,
                "NOT_AUTHORISED");
        story.expect(
                "The director does, and thinks otherwise",
                homeClass.school().director().voice().put(theCase + "/appeal/decision", word),
                204);
        story.expect(rude.person().name() + " posts again at once", homeClass.post(rude.person(), "I am sorry."), 201);
    }

    private static String words(Reply seen) {
        return seen.body()
                .path("reports")
                .path(0)
                .path("versions")
                .path(0)
                .path("text")
                .asText();
    }
}
