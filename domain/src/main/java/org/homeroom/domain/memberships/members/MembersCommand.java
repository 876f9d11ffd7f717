package org.homeroom.domain.memberships.members;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about those who are members of a school. */
public sealed interface MembersCommand<S> extends Command<S>
        permits LeaveSchool,
                ExcludeMember,
                CorrectRole,
                EnrolInClass,
                RemoveFromClass,
                TransferPupil,
                TellGuardians,
                SettleParent,
                QuestionMemberships,
                QuestionReportedPerson,
                RelieveFormerHomeroomTeacher,
                EndPlaceOfRosterLine,
                EndMembershipOfRosterPerson {}
