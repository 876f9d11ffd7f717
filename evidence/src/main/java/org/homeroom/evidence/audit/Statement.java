package org.homeroom.evidence.audit;

import java.util.List;

/**
 * A sentence about what follows from an export, or does not.
 *
 * @param number a count, a size or seconds since 1970; 0 where there is none
 * @param detail a name; empty where there is none
 * @param events of the beginning of the log that it is about; 0 where it is about all of it, or about none
 */
public record Statement(About about, long number, String detail, long events) {

    /** What is said. */
    public enum About {
        /** The log of so many events was signed with the key. */
        SIGNED(true),
        /** So many events are what was recorded. */
        UNCHANGED(true),
        /** None of the whole log is missing. */
        NONE_MISSING(true),
        /** None of the school is missing between the first and the last. */
        NONE_OF_THE_SCHOOL_MISSING(true),
        /** It contains all that was known of the log when it had so many events. */
        EXTENDS_KNOWN(true),
        /** A witness saw this checkpoint at that time. */
        WITNESSED(true),
        /** A witness saw the log at that time, when it had so many events. */
        WITNESSED_BEFORE(true),
        /** An authority says that so many events, the first of the log, existed at that time. */
        STAMPED(true),
        /** So many time stamps hold. */
        TIME_STAMPS_HOLD(true),
        /** So many proofs hold. */
        PROOFS_HOLD(true),
        /** The event stands in the log. */
        IN_THE_LOG(true),
        /** The tree is right, but there are no events to compare. */
        TREE_ONLY(true),
        /** Whether what was recorded was true. */
        NOT_THE_TRUTH(false),
        /** When it was recorded: the clock is the operator's. */
        NOT_THE_TIME(false),
        /** So many time stamps are there, but nobody said whose word counts. */
        TIME_STAMPS_NOT_CHECKED(false),
        /** So many older checkpoints were cosigned, but by nobody whose key was given. */
        WITNESSES_NOT_CHECKED(false),
        /** Whether somebody else was shown another log. */
        NOT_THE_ONLY_ONE(false),
        /** Whether the log is shorter than it was once. */
        NOT_THAT_IT_ONLY_GREW(false),
        /** What came after. */
        NOT_WHAT_CAME_LATER(false),
        /** What else stands in the log. */
        NOT_OTHER_EVENTS(false),
        /** That the log grew from what was known: one proof cannot show it. */
        NOT_COMPARED_WITH_KNOWN(false),
        /** What the events of other schools say. */
        NOT_OTHER_SCHOOLS(false),
        /** What explains the export to people and programs, which nobody has signed. */
        NOT_THE_EXPLANATIONS(false),
        /** Personal values, which are not in it. */
        NOT_PERSONAL_VALUES(false),
        /** That the first and last events of the school are these, beyond what the log signed. */
        ENDS_BY_THE_WORD_OF_THE_LOG(false);

        private final boolean proved;

        About(boolean proved) {
            this.proved = proved;
        }

        /** Whether its number is a time. */
        public boolean hasTime() {
            return this == WITNESSED || this == WITNESSED_BEFORE || this == STAMPED;
        }

        /** Whether it is proved; else it is what nobody should read into it. */
        public boolean proved() {
            return proved;
        }
    }

    public Statement(About about, long number, String detail) {
        this(about, number, detail, 0);
    }

    /**
     * Of what is proved, what never is, and what is not unless somebody outside has signed.
     *
     * @param size of the log
     */
    static void addWhatNoneProves(List<Statement> statements, long size) {
        statements.add(of(About.NOT_THE_TRUTH));
        statements.add(of(About.NOT_WHAT_CAME_LATER));
        statements.add(of(About.NOT_PERSONAL_VALUES));
        var witnessed = statements.stream().anyMatch(one -> one.about() == About.WITNESSED);
        var stamped = statements.stream().anyMatch(one -> one.about() == About.STAMPED && one.events() == size);
        if (!witnessed && !stamped) statements.add(of(About.NOT_THE_TIME));
        if (!witnessed) statements.add(of(About.NOT_THE_ONLY_ONE));
    }

    static Statement of(About about) {
        return new Statement(about, 0, "");
    }

    static Statement of(About about, long number) {
        return new Statement(about, number, "");
    }
}
