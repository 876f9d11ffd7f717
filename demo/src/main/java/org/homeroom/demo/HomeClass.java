package org.homeroom.demo;

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

    /** A pupil with those guardians who have an account. */
    record Pupil(Roster.Listed listed, Person person, List<Person> guardians) {}

    /** Everybody who may post once the guardians agree. */
    Stream<Person> members() {
        return Stream.concat(Stream.of(teacher), pupils.stream().map(Pupil::person));
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
