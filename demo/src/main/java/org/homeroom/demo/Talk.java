package org.homeroom.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everybody posts; everybody reads the same. */
record Talk(Story story, HomeClass homeClass, LocalDate today) {

    private static final int EACH = 3;
    private static final int PAGE = 7;

    private record Posted(UUID message, Reply reply) {}

    void play() throws InterruptedException {
        var teacher = homeClass.teacher();
        var welcome = UUID.randomUUID();
        var first = homeClass.post(teacher, welcome, "Good morning, " + homeClass.title() + "!");
        story.expect(teacher.name() + " posts", first, 201);
        var own = Eventually.ask(
                () -> teacher.voice().seeing(first.must(201).position()).get(homeClass.chat("/messages?limit=1")),
                reply -> reply.status() != 503);
        story.expect(
                "and reads it at once, asking for no less than its position",
                own,
                own.body().path("messages").path(0).path("id").asText().equals(welcome.toString()));
        story.expect(
                "Posting it again is answered like the first time",
                homeClass.post(teacher, welcome, "Good morning, " + homeClass.title() + "!"),
                201);
        var speakers = homeClass.pupils().stream()
                .filter(pupil -> pupil.canTakePart(today))
                .flatMap(pupil -> IntStream.range(0, EACH).mapToObj(time -> pupil.person()))
                .toList();
        var posts = InParallel.each(speakers, this::say);
        story.expect(
                "%d pupils post %d times each".formatted(speakers.size() / EACH, EACH),
                posts.stream().allMatch(one -> one.reply().status() == 201));
        read(Stream.concat(Stream.of(new Posted(welcome, first)), posts.stream())
                .toList());
    }

    private Posted say(Person speaker) {
        var message = UUID.randomUUID();
        return new Posted(message, homeClass.post(speaker, message, "Доброе утро! It is " + speaker.name() + "."));
    }

    private void read(List<Posted> posts) throws InterruptedException {
        var newestFirst = posts.stream()
                .sorted(Comparator.comparingLong((Posted one) -> one.reply().position())
                        .reversed())
                .toList();
        var reader = homeClass.pupils().stream()
                .filter(pupil -> pupil.canTakePart(today))
                .findFirst()
                .orElseThrow();
        var seen = Timeline.of(
                homeClass,
                reader.person().voice().seeing(newestFirst.getFirst().reply().position()),
                PAGE);
        story.expect(
                "%s reads %d messages on %d pages".formatted(reader.person().name(), posts.size(), seen.pages()),
                seen.messages().size() == posts.size() && seen.pages() == (posts.size() + PAGE - 1) / PAGE);
        story.expect("each of them once", seen.showsEachOnce());
        story.expect(
                "and in the order in which they were posted, newest first",
                seen.ids().equals(newestFirst.stream().map(Posted::message).toList()));
        story.expect(
                "with the author's name in right letters",
                seen.messages().stream()
                        .allMatch(message -> message.path("author")
                                        .asText()
                                        .equals(homeClass.teacher().account().toString())
                                || message.path("text")
                                        .asText()
                                        .equals("Доброе утро! It is "
                                                + message.path("authorName")
                                                        .path("given")
                                                        .asText() + ".")));
    }
}
