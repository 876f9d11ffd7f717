package org.homeroom.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The sample's school, where everybody has agreed, in a service of its own: for those who measure how fast it answers. */
public final class MeasuredSchool implements AutoCloseable {

    private static final String PLATFORM_PHONE = "+79000009999";
    private static final List<String> FURTHER_PURPOSES = List.of("PHOTO", "RECORDING", "EXPORT", "THIRD_PARTY");

    private final Service service;
    private final Registration registration;
    private final PhoneNumbers numbers;
    private final HomeClass homeClass;

    private MeasuredSchool(Service service, Registration registration, PhoneNumbers numbers, HomeClass homeClass) {
        this.service = service;
        this.registration = registration;
        this.numbers = numbers;
        this.homeClass = homeClass;
    }

    /**
     * Starts the service on a database of its own, and lets the people of one class sign up and agree.
     *
     * @param jar of the service
     */
    public static MeasuredSchool open(Path java, Path jar) throws Exception {
        var service = new Service(java, jar, PLATFORM_PHONE);
        try {
            service.start();
            return open(service);
        } catch (Exception e) {
            service.close();
            throw e;
        }
    }

    private static MeasuredSchool open(Service service) throws Exception {
        var story = new Story(new PrintStream(OutputStream.nullOutputStream()));
        var files = RosterFiles.sample();
        var roster = Roster.of(files);
        var today = LocalDate.now(OpenTheSchool.ZONE);
        var numbers = new PhoneNumbers(roster);
        var registration = new Registration(Voice.ofNobody(service.address()), service.log());
        var school = new OpenTheSchool(story, registration, numbers).play(roster.school(), PLATFORM_PHONE);
        new TakeTheRosterOver(story, school).play(files);
        var homeClass = new GatherTheClass(story, registration, numbers, roster, school, today)
                .play(roster.classOfTheDay(today));
        new AskTheGuardians(story, homeClass, today).play();
        if (!story.end()) throw new IllegalStateException("The school did not come to be as it should");
        return new MeasuredSchool(service, registration, numbers, homeClass);
    }

    /** So many people have asked for a code; each naming of it, with the session as its answer. */
    public List<Callable<Reply>> confirmations(int many) {
        var confirmations = new ArrayList<Callable<Reply>>();
        for (var one = 0; one < many; one++) {
            var phone = numbers.madeUp();
            var attempt = registration.start(phone, Registration.Kind.ADULT);
            confirmations.add(() -> registration.confirm(attempt, phone).must(201));
        }
        return confirmations;
    }

    /** So many times a guardian agrees to one more purpose, each to one for which nothing is agreed at that time. */
    public List<Callable<Reply>> consents(int many) throws InterruptedException {
        var free = homeClass.pupils().stream()
                .filter(pupil -> pupil.needsGuardians(LocalDate.now(OpenTheSchool.ZONE)))
                .flatMap(pupil -> FURTHER_PURPOSES.stream().map(purpose -> new Wish(pupil, purpose)))
                .toList();
        if (free.size() < many)
            throw new IllegalArgumentException("There are only %d consents to give".formatted(free.size()));
        InParallel.each(free, wish -> wish.by().delete(wish.path(homeClass.school())));
        return free.subList(0, many).stream()
                .map(wish -> (Callable<Reply>)
                        () -> wish.by().put(wish.path(homeClass.school())).must(204))
                .toList();
    }

    /** So many times somebody looks at the own account. */
    public List<Callable<Reply>> looks(int many) {
        var speakers = homeClass.pupils();
        var looks = new ArrayList<Callable<Reply>>();
        for (var one = 0; one < many; one++) {
            var person = speakers.get(one % speakers.size()).person();
            looks.add(() -> person.voice().get("/v1/me").must(200));
        }
        return looks;
    }

    /** So many messages of the homeroom teacher. */
    public List<Callable<Reply>> posts(int many) {
        var posts = new ArrayList<Callable<Reply>>();
        for (var one = 0; one < many; one++)
            posts.add(() -> homeClass.post(homeClass.teacher(), "Good morning").must(201));
        return posts;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    private record Wish(HomeClass.Pupil pupil, String purpose) {

        Voice by() {
            return pupil.guardians().getFirst().person().voice();
        }

        String path(School school) {
            return school.path("/children/" + pupil.person().account() + "/consents/" + purpose);
        }
    }
}
