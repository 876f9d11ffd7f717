package org.homeroom.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A class whose people have joined.
 *
 * @param id of the class and of its chat
 */
record HomeClass(School school, UUID id, String title, Person teacher, List<Pupil> pupils) {

    /** Somebody who speaks for a pupil. */
    record Guardian(Roster.Listed listed, Person person) {

        /** By what right. */
        String kind() {
            return switch (listed.role()) {
                case "guardian" -> "GUARDIAN";
                case "relative" -> "APPOINTED_REPRESENTATIVE";
                default -> "PARENT";
            };
        }
    }

    /** A pupil with those guardians who have an account. */
    record Pupil(Roster.Listed listed, Person person, List<Guardian> guardians) {

        /** Whether somebody is there who can agree. */
        boolean canTakePart(LocalDate today) {
            return listed.isOfAge(today) || !guardians.isEmpty();
        }

        boolean needsGuardians(LocalDate today) {
            return listed.isUnderAge(today) && !guardians.isEmpty();
        }
    }

    /** The homeroom teacher and all pupils. */
    Stream<Person> members() {
        return Stream.concat(Stream.of(teacher), pupils.stream().map(Pupil::person));
    }

    /** Everybody who may post once all have agreed who can. */
    Stream<Person> speakers(LocalDate today) {
        return Stream.concat(
                Stream.of(teacher),
                pupils.stream().filter(pupil -> pupil.canTakePart(today)).map(Pupil::person));
    }

    String chat(String rest) {
        return school.path("/chats/" + id + rest);
    }

    Reply post(Person author, UUID message, String text) {
        return author.voice().put(chat("/messages/" + message), Map.of("text", text));
    }

    Reply post(Person author, String text) {
        return post(author, UUID.randomUUID(), text);
    }
}
