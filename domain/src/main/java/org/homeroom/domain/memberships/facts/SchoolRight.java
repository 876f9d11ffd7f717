package org.homeroom.domain.memberships.facts;

/** What one may be permitted to do in a school: the rows of the {@link PermissionMatrix}. Source: §5.3.6. */
public enum SchoolRight {
    APPOINT_ADMINISTRATOR,
    CONFIRM_STAFF,
    CREATE_CLASS,
    INVITE_TO_CLASS,
    APPROVE_PUPIL_OR_PARENT,
    VERIFY_GUARDIAN,
    CREATE_CHANNEL,
    CREATE_GROUP_CHAT_WITH_PUPILS,
    CREATE_PARENTS_CHAT,
    START_BROADCAST,
    PUBLISH_MATERIAL,
    DECIDE_REPORTS,
    READ_EVIDENCE,
    LEAVE_SCHOOL,
    /** Says no word for a time. Source: MOD-01. */
    MUTE_PARTICIPANT,
    /** Says what people agree to. Source: CON-05. */
    PUBLISH_NOTICE,
    ASSIGN_AUDITOR,
    /** Asks the record what happened in the school. */
    READ_HISTORY,
    CREATE_COMMUNITY,
    /** Asks for somebody from outside, and answers for the guest. Source: MEM-13. */
    HOST_GUEST,
    /** Lets a guest in. Source: MEM-13. */
    ADMIT_GUEST,
    /** Takes over what the school's own system knows. Source: F-21. */
    IMPORT_ROSTER,
    /** Says what the school leaves open to its members: materials of pupils, quiet hours. Source: CHT-14, CHT-18. */
    SET_SCHOOL_RULES
}
