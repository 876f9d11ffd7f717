package org.homeroom.domain.memberships.schools;

import org.homeroom.domain.kernel.Command;

/** Everything one can ask about schools. */
public sealed interface SchoolCommand<S> extends Command<S>
        permits RegisterSchool,
                ActivateSchool,
                AppointNamedAdministrator,
                AppointOffice,
                EndOffice,
                EndOfficesOfFormerStaff,
                AppointAdministrator,
                DismissAdministrator,
                AssignAuditor,
                RecordQuestion {}
