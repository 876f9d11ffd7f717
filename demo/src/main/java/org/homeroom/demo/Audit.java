package org.homeroom.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.homeroom.demo.HoldTheLine.Withdrawal;

/** What happened, asked of the past, before a consent was withdrawn and after it. */
record Audit(Story story, HomeClass homeClass, Withdrawal withdrawal, Person auditor) {

    /** The answers as text that is equal where they are. */
    List<String> play() {
        var school = homeClass.school();
        story.expect(
                "Before being assigned, an auditor gets no answer",
                auditor.voice().get(readers(withdrawal.before())),
                404);
        story.expect(
                "The administrator assigns an auditor",
                school.administrator().voice().put(school.path("/auditors/" + auditor.account())),
                204);
        var child = withdrawal.child().person();
        var readersBefore = auditor.voice().get(readers(withdrawal.before()));
        var readersAfter = auditor.voice().get(readers(withdrawal.after()));
        story.expect(
                child.name() + " could read before the consent was withdrawn",
                readersBefore,
                state(readersBefore).equals("COULD_READ"));
        story.expect(
                "and could not from then on", readersAfter, state(readersAfter).equals("WITHOUT_CONSENT"));
        story.expect(
                "Nothing else changed for anybody",
                readersAfter,
                couldRead(readersAfter) == couldRead(readersBefore) - 1);
        var basisBefore = auditor.voice().get(basis(withdrawal.before()));
        var basisAfter = auditor.voice().get(basis(withdrawal.after()));
        story.expect(
                "It rested on a guardian's consent, verified by the school",
                basisBefore,
                basisBefore.body().path("tookPart").asBoolean()
                        && isGuardian(basisBefore
                                .body()
                                .path("consent")
                                .path("guardian")
                                .asText())
                        && basisBefore
                                .body()
                                .path("consent")
                                .path("verifiedBy")
                                .asText()
                                .equals("SCHOOL_RECORDS"));
        story.expect(
                "and afterwards on none",
                basisAfter,
                basisAfter.status() == 200
                        && !basisAfter.body().path("tookPart").asBoolean()
                        && !basisAfter.body().hasNonNull("consent"));
        return answers();
    }

    /** Both questions as of both instants. */
    List<String> answers() {
        var answers = new ArrayList<String>();
        for (var at : List.of(withdrawal.before(), withdrawal.after())) {
            answers.add(canonical(auditor.voice().get(readers(at)).must(200).body()));
            answers.add(canonical(auditor.voice().get(basis(at)).must(200).body()));
        }
        return answers;
    }

    private String readers(Instant at) {
        return path("/readers?at=" + at);
    }

    private String basis(Instant at) {
        return path("/participants/" + withdrawal.child().person().account() + "/basis?at=" + at);
    }

    private String path(String rest) {
        return homeClass.school().path("/audit/chats/" + homeClass.id() + rest);
    }

    private String state(Reply readers) {
        var child = withdrawal.child().person().account().toString();
        return people(readers).stream()
                .filter(one -> one.path("account").asText().equals(child))
                .map(one -> one.path("state").asText())
                .findFirst()
                .orElse("");
    }

    private static long couldRead(Reply readers) {
        return people(readers).stream()
                .filter(one -> one.path("state").asText().equals("COULD_READ"))
                .count();
    }

    private static List<JsonNode> people(Reply readers) {
        return StreamSupport.stream(readers.body().path("people").spliterator(), false)
                .toList();
    }

    private boolean isGuardian(String account) {
        return withdrawal.child().guardians().stream()
                .anyMatch(guardian -> guardian.person().account().toString().equals(account));
    }

    /** With the fields in one order, whatever the order in which they came. */
    private static String canonical(JsonNode answer) {
        try {
            return Voice.JSON
                    .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsString(Voice.JSON.treeToValue(answer, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
