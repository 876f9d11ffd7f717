package org.homeroom.demo;

import java.time.LocalDate;

/** The acts in their order. */
record SchoolDay(Story story, Service service, String platformPhone) {

    void play(RosterFiles files) throws Exception {
        var roster = Roster.of(files);
        var today = LocalDate.now(OpenTheSchool.ZONE);
        var chosen = roster.classOfTheDay(today);
        var nobody = Voice.ofNobody(service.address());
        var numbers = new PhoneNumbers(roster);
        var registration = new Registration(nobody, service.log());

        story.act("The service starts on an empty database", service::start);
        var school = story.act(
                "The school opens",
                () -> new OpenTheSchool(story, registration, numbers).play(roster.school(), platformPhone));
        story.act("The school's records are taken over", () -> new TakeTheRosterOver(story, school).play(files));
    }
}
