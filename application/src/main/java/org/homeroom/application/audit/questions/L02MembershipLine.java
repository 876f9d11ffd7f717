package org.homeroom.application.audit.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;
import org.jspecify.annotations.Nullable;

/** What somebody was in a school from when to when: memberships, classes, offices. */
public final class L02MembershipLine implements Question {

    @Override
    public String id() {
        return "L-02";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.ACCOUNT, Parameter.AT, Parameter.KNOWN);
    }

    /** What one was, and where. */
    private record Part(String what, @Nullable Object which) {}

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var open = new LinkedHashMap<Part, Recorded>();
        var said = new ArrayList<Statement>();
        for (var one : past.knownAt(asked.known())
                .effectiveBy(asked.at())
                .read(Holding.of(asked.account(), asked.school()))
                .recorded())
            switch (one.event()) {
                case MembershipApproved e -> open.putIfAbsent(new Part("member", e.role()), one);
                case PupilEnrolled e -> open.putIfAbsent(new Part("pupil", e.theClass()), one);
                case HomeroomTeacherAssigned e -> open.putIfAbsent(new Part("homeroom-teacher", e.theClass()), one);
                case SubjectTeacherAssigned e -> open.putIfAbsent(new Part("subject-teacher", e.theClass()), one);
                case AdministratorAppointed e -> open.putIfAbsent(new Part("administrator", null), one);
                case OfficeAppointed e -> open.putIfAbsent(new Part("office", e.office()), one);
                case PupilRemovedFromClass e -> close(open, new Part("pupil", e.theClass()), one, said);
                case HomeroomTeacherRelieved e -> close(open, new Part("homeroom-teacher", e.theClass()), one, said);
                case SubjectTeacherRelieved e -> close(open, new Part("subject-teacher", e.theClass()), one, said);
                case AdministratorDismissed e -> close(open, new Part("administrator", null), one, said);
                case OfficeEnded e -> close(open, new Part("office", e.office()), one, said);
                case MembershipEnded e -> {
                    close(open, new Part("member", e.role()), one, said);
                    for (var part : List.copyOf(open.keySet()))
                        if (goesWith(part, e.role())) close(open, part, one, said);
                }
                default -> {}
            }
        open.forEach((part, began) -> said.add(statement(part, began, null)));
        said.sort(Comparator.comparing(one -> String.valueOf(one.facts().get("from"))));
        return List.copyOf(said);
    }

    /** Whoever is no pupil, or no teacher, of the school any more leaves the classes with it. */
    private static boolean goesWith(Part part, Role role) {
        return switch (part.what()) {
            case "pupil" -> role == Role.STUDENT;
            case "homeroom-teacher", "subject-teacher" -> role == Role.TEACHER;
            default -> false;
        };
    }

    private static void close(Map<Part, Recorded> open, Part part, Recorded end, List<Statement> said) {
        var began = open.remove(part);
        if (began != null) said.add(statement(part, began, end));
    }

    private static Statement statement(Part part, Recorded began, @Nullable Recorded end) {
        var said = Statement.that(part.what() + (end == null ? "-since" : ""))
                .with("role", part.which() instanceof Role role ? role : null)
                .with("class", part.which() instanceof ClassId theClass ? theClass : null)
                .with("office", part.which() instanceof Enum<?> one && !(one instanceof Role) ? one : null)
                .with("from", began.event().at())
                .because(began);
        return end == null ? said : said.with("until", end.event().at()).because(end);
    }
}
