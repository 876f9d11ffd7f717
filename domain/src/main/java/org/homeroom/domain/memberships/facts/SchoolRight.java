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
    LEAVE_SCHOOL
}
