package org.homeroom.domain.chats.running;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.TITLE;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** Chats that are already there. */
final class GroupOf5A {

    /** Of the teacher, for a hike, with Mia and Anna in it. */
    static Scenario group(Event... more) {
        return people(
                        created(ChatKind.GROUP, null, RosterMode.SELECTED, List.of(), Role.values()),
                        admitted(HIKE, TEACHER, Role.TEACHER, EARLIER),
                        new ChatAdminGranted(HIKE, TEACHER, SCHOOL, EARLIER),
                        miaAdmitted(HIKE, EARLIER),
                        admitted(HIKE, ANNA, Role.PARENT, EARLIER))
                .and(more);
    }

    /** Of Anna, for the parents of 5А. */
    static Scenario parents(Event... more) {
        return people(
                        created(ChatKind.PARENTS_ONLY, CLASS, RosterMode.SELECTED, List.of(), Role.PARENT),
                        admitted(HIKE, ANNA, Role.PARENT, EARLIER),
                        new ChatAdminGranted(HIKE, ANNA, SCHOOL, EARLIER))
                .and(more);
    }

    /** Of the teacher, for everybody or for the people of a class. */
    static Scenario channel(@Nullable ClassId theClass, Event... more) {
        return people(
                        created(
                                ChatKind.CHANNEL,
                                theClass,
                                theClass == null ? RosterMode.ALL_MEMBERS : RosterMode.SELECTED,
                                List.of(),
                                Role.values()),
                        admitted(HIKE, TEACHER, Role.TEACHER, EARLIER),
                        new ChatAdminGranted(HIKE, TEACHER, SCHOOL, EARLIER))
                .and(more);
    }

    /** Of the teacher and Mia. */
    static Scenario direct(Event... more) {
        return people(
                        created(
                                ChatKind.DIRECT,
                                null,
                                RosterMode.SELECTED,
                                List.of(TEACHER, MIA),
                                Role.STUDENT,
                                Role.TEACHER),
                        admitted(HIKE, TEACHER, Role.TEACHER, EARLIER),
                        new ChatAdminGranted(HIKE, TEACHER, SCHOOL, EARLIER),
                        miaAdmitted(HIKE, EARLIER),
                        new ChatAdminGranted(HIKE, MIA, SCHOOL, EARLIER))
                .and(more);
    }

    private static ChatCreated created(
            ChatKind kind, @Nullable ClassId theClass, RosterMode roster, List<AccountId> between, Role... roles) {
        return new ChatCreated(
                HIKE, kind, SCHOOL, theClass, null, null, between, roster, List.of(roles), TITLE, null, EARLIER);
    }

    private GroupOf5A() {}
}
