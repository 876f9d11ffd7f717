package org.homeroom.domain.chats.facts;

import org.homeroom.domain.consent.facts.ConsentPurpose;

/** From what a chat is made, and so who may be in it. Source: specification §5.4.1. */
public enum ChatKind {
    /** The homeroom teacher and all pupils of a class. */
    CLASS,
    /** Pupils of a class and who teaches them a subject. Source: CHT-01 */
    SUBJECT,
    /** The guardians of a class's pupils and the homeroom teacher. Source: CHT-06 */
    CLASS_PARENTS,
    /** Guardians of a class's pupils among themselves; no staff ever. Source: CHT-07 */
    PARENTS_ONLY,
    /** All teachers of the school, under its direction. Source: CHT-04 */
    TEACHERS,
    /** Members of the school, all or chosen ones. Source: CHT-02 */
    SCHOOL,
    /** What the school has to tell. Source: CHT-10 */
    CHANNEL,
    /** Two people. Source: CHT-08 */
    DIRECT,
    /** Whom somebody of the staff brings together. Source: CHT-20 */
    GROUP,
    /** The members of a section, a club or a professional community. Source: MEM-14 */
    COMMUNITY,
    /** A pupil and the school's psychologist. Source: EU-7 */
    COUNSELLING;

    /** What a child's guardians have agreed to before the child may be in it. */
    public ConsentPurpose purpose() {
        return this == COUNSELLING ? ConsentPurpose.COUNSELLING : ConsentPurpose.CHAT;
    }

    /** Whether somebody of the staff must be in it as long as children under the threshold are. Source: H2, F-01 */
    public boolean supervised() {
        return switch (this) {
            case CLASS, SUBJECT, SCHOOL, CHANNEL, GROUP, COMMUNITY -> true;
            case CLASS_PARENTS, PARENTS_ONLY, TEACHERS, DIRECT, COUNSELLING -> false;
        };
    }
}
