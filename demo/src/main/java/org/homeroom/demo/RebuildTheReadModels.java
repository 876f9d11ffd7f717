package org.homeroom.demo;

import java.io.IOException;
import java.time.Duration;

/** All that is kept for screens is made anew from the log, and looks as before. */
record RebuildTheReadModels(Story story, Service service, HomeClass homeClass) {

    private static final int PAGE = 50;

    void play() throws IOException, InterruptedException {
        var teacher = homeClass.teacher().voice();
        var before = Timeline.of(homeClass, teacher, PAGE);
        var me = teacher.get("/v1/me").must(200);
        var classes = teacher.get(homeClass.school().path("/classes")).must(200);
        service.stop();
        var begin = System.nanoTime();
        story.expect("The rebuild succeeds", service.rebuild() == 0);
        story.tell("It took " + Story.seconds(Duration.ofNanos(System.nanoTime() - begin)));
        story.tell("Ready again after " + Story.seconds(service.start()));
        var after = Timeline.of(homeClass, teacher, PAGE);
        story.expect(
                "The timeline of %d messages is as before"
                        .formatted(before.messages().size()),
                after.equals(before));
        var meAgain = teacher.get("/v1/me");
        story.expect(
                "So is what the teacher sees of herself or himself",
                meAgain,
                meAgain.body().equals(me.body()));
        var classesAgain = teacher.get(homeClass.school().path("/classes"));
        story.expect("and of the classes", classesAgain, classesAgain.body().equals(classes.body()));
    }
}
