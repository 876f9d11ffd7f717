package org.homeroom.demo;

import java.time.LocalDate;
import org.homeroom.demo.Registration.Kind;

/** The acts in their order. */
record SchoolDay(Story story, Service service, String platformPhone) {

    void play(RosterFiles files) throws Exception {
        var roster = Roster.of(files);
        var today = LocalDate.now(OpenTheSchool.ZONE);
        var chosen = roster.classOfTheDay(today);
        var numbers = new PhoneNumbers(roster);
        var registration = new Registration(Voice.ofNobody(service.address()), service.log());

        var firstStart = story.act("The service starts on an empty database", service::start);
        var school = story.act(
                "The school opens",
                () -> new OpenTheSchool(story, registration, numbers).play(roster.school(), platformPhone));
        var taken = story.act(
                "The school's records are taken over", () -> new TakeTheRosterOver(story, school).play(files));
        var gathering = new GatherTheClass(story, registration, numbers, roster, school, today);
        var homeClass = story.act("The people of %s sign up".formatted(chosen.title()), () -> gathering.play(chosen));
        story.act("The guardians are asked", () -> new AskTheGuardians(story, homeClass, today).play());
        story.act("The class talks", () -> new Talk(story, homeClass, today).play());
        var line = new HoldTheLine(story, homeClass, today);
        var withdrawal = story.act("A guardian takes the consent back", line::withdraw);
        story.act("Others stay out", () -> {
            var other = gathering.playForOne(roster.anotherThan(chosen, today));
            other.pupils().stream()
                    .filter(pupil -> pupil.listed().isOfAge(today))
                    .forEach(pupil -> new AskTheGuardians(story, other, today).agreeAlone(pupil, other));
            line.keepOut(other, registration.of("an outsider", numbers.madeUp(), Kind.ADULT));
        });
        story.act("Somebody is muted", line::mute);
        story.act("A quarrel is moderated", () -> new ModerateAQuarrel(story, homeClass, today).play());
        story.act("Wrong requests", () -> line.refuseWrongRequests(registration));
        var audit =
                new Audit(story, homeClass, withdrawal, registration.of("an auditor", numbers.madeUp(), Kind.ADULT));
        var answers = story.act("An auditor asks what happened", audit::play);
        var memory = story.act("The service rests", () -> Measures.memoryAfterRest(service, story));
        var speakers = homeClass
                .speakers(today)
                .filter(one -> !one.equals(withdrawal.child().person()))
                .toList();
        var warmStart = story.act(
                "The service is killed and starts again",
                () -> new SurviveAKill(story, service, homeClass, speakers).play(audit, answers));
        story.act("The read models are made anew", () -> new RebuildTheReadModels(story, service, homeClass).play());
        var measures = new Measures(firstStart, warmStart, taken, memory);
        story.act("The measures", () -> measures.areWithinLimits(story));
        var errors = service.log().errors();
        story.expect(
                errors.isEmpty() ? "The service reported no error" : "The service reported: " + errors,
                errors.isEmpty());
    }
}
