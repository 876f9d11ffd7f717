package org.homeroom.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The service is killed while many post; what it had acknowledged is there when it is back. */
record SurviveAKill(Story story, Service service, HomeClass homeClass, List<Person> speakers) {

    private static final int ENOUGH = 60;
    private static final Duration TO_POST = Duration.ofSeconds(30);
    private static final int PAGE = 50;

    /** How long it took to be ready again. */
    Duration play(Audit audit, List<String> answers) throws InterruptedException, IOException {
        var tried = new ConcurrentHashMap<UUID, Person>();
        var acknowledged = new ConcurrentHashMap<UUID, Long>();
        burst(tried, acknowledged);
        var cut = tried.keySet().stream()
                .filter(message -> !acknowledged.containsKey(message))
                .collect(Collectors.toSet());
        story.tell(
                "Killed after %d acknowledged posts, with %d on their way".formatted(acknowledged.size(), cut.size()));
        var taken = service.start();
        story.tell("Ready again after " + Story.seconds(taken));
        story.expect(
                "The homeroom teacher's token is still good",
                homeClass.teacher().voice().get("/v1/me"),
                200);
        var begin = System.nanoTime();
        var seen = timeline(acknowledged.values());
        story.expect(
                "Every acknowledged post is there, none twice",
                Set.copyOf(seen.ids()).containsAll(acknowledged.keySet()) && seen.showsEachOnce());
        story.tell(
                "It could be read %s after that".formatted(Story.seconds(Duration.ofNanos(System.nanoTime() - begin))));
        sendAgain(tried, cut);
        story.expect(
                "The audit's answers are the same, byte for byte",
                audit.answers().equals(answers));
        return taken;
    }

    private void burst(Map<UUID, Person> tried, Map<UUID, Long> acknowledged) throws InterruptedException {
        var enough = new CountDownLatch(ENOUGH);
        var threads = speakers.stream()
                .limit(InParallel.AT_A_TIME)
                .map(speaker -> Thread.ofVirtual().start(() -> postOn(speaker, tried, acknowledged, enough)))
                .toList();
        var posted = enough.await(TO_POST.toSeconds(), TimeUnit.SECONDS);
        service.kill();
        for (var thread : threads) thread.join();
        story.expect("Posts are going on when the service is killed", posted);
    }

    /** Until the service is gone. */
    private void postOn(Person speaker, Map<UUID, Person> tried, Map<UUID, Long> acknowledged, CountDownLatch enough) {
        try {
            while (true) {
                var message = UUID.randomUUID();
                tried.put(message, speaker);
                var posted =
                        homeClass.post(speaker, message, "Before it is dark").must(201);
                acknowledged.put(message, posted.position());
                enough.countDown();
            }
        } catch (UncheckedIOException gone) {
            return;
        }
    }

    private void sendAgain(Map<UUID, Person> tried, Set<UUID> cut) throws InterruptedException {
        var replies = InParallel.each(
                List.copyOf(cut),
                message -> homeClass.post(Objects.requireNonNull(tried.get(message)), message, "Before it is dark"));
        var seen = timeline(replies.stream().map(Reply::position).toList());
        story.expect(
                "Who got no answer sends again, and it is there once",
                replies.stream().allMatch(reply -> reply.status() == 201 || reply.status() == 204)
                        && Set.copyOf(seen.ids()).containsAll(cut)
                        && seen.showsEachOnce());
    }

    private Timeline timeline(Collection<Long> positions) throws InterruptedException {
        var end = positions.stream().mapToLong(Long::longValue).max().orElse(0);
        return Timeline.of(homeClass, homeClass.teacher().voice().seeing(end), PAGE);
    }
}
