package org.homeroom.domain.memberships.structure;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about the years and classes of a school, and about who works there. */
public sealed interface StructureCommand<S> extends Command<S>
        permits OpenAcademicYear,
                CreateClass,
                RenameClass,
                ArchiveClass,
                AssignHomeroomTeacher,
                RelieveHomeroomTeacher,
                AssignSubjectTeacher,
                RelieveSubjectTeacher,
                ConfirmStaffRole,
                RevokeStaffRole {}
