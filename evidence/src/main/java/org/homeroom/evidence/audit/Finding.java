package org.homeroom.evidence.audit;

/**
 * Something that is not as it should be, and where.
 *
 * @param from position of the first event that it is about; 0 where it is about none
 * @param to position of the last one
 * @param detail a name, such as that of a file or key; empty where there is none
 */
public record Finding(Kind kind, long from, long to, String detail) {

    /** What is wrong. */
    public enum Kind {
        /** There is nothing at this path. */
        NOT_THERE(false),
        /** The folder is empty. */
        EMPTY(false),
        /** It is no export of a log. */
        FOREIGN(false),
        /** A part without which nothing can be said is missing. */
        HALF(false),
        /** A zip has two files of one name, of which every program shows another one. */
        TWICE(false),
        /** A file cannot be read or is not written as it must be. */
        UNREADABLE(false),
        /** No key of this log was given. */
        NO_KEY(false),
        /** The export has no such event. */
        UNKNOWN_EVENT(false),
        /** The checkpoint does not reach as far as this event. */
        NOT_COVERED(false),
        /** Of this event nothing is here but its hash. */
        ONLY_A_HASH(false),
        /** A proof goes without the event that it proves. */
        WITHOUT_EVENT(false),
        /** A checkpoint that was known from before cannot be read, or nobody known has signed it. */
        KNOWN_UNUSABLE(false),
        /** A signature of a known key does not fit the text. */
        SIGNATURE_BROKEN(true),
        /** Signed, but by another key than those that are trusted. */
        SIGNED_BY_ANOTHER(true),
        /** Signed by a key after it had handed over. */
        KEY_RETIRED(true),
        /** The handing over from one key to another is not right. */
        ROTATION_BROKEN(true),
        /** The tree of the tiles is not the tree that was signed. */
        ROOT_DIFFERS(true),
        /** Hashes that the tree needs are not there. */
        TILE_MISSING(true),
        /** Hashes do not follow from those below them. */
        TILE_ALTERED(true),
        /** An event is not what was recorded. */
        ALTERED(true),
        /** Two events have changed places. */
        SWAPPED(true),
        /** An event that was recorded is not there. */
        DELETED(true),
        /** Something was put in, and what followed was moved down. */
        INSERTED(true),
        /** An event is there twice. */
        REPEATED(true),
        /** An event that the checkpoint does not cover. */
        BEYOND(true),
        /** An event as it was recorded, but not of the school whose history it should be. */
        OF_ANOTHER_SCHOOL(true),
        /** A line is not an event. */
        LINE_BROKEN(true),
        /** The end was cut off. */
        TRUNCATED(true),
        /** There are no events, though the export says so. */
        EVENTS_MISSING(true),
        /** The signed note that says how much there is is missing or does not fit. */
        HISTORY_BROKEN(true),
        /** The log is another one than it was: two histories were signed. */
        FORKED(true),
        /** The log is shorter than it was. */
        ROLLED_BACK(true),
        /** A proof does not prove. */
        PROOF_BROKEN(true),
        /** A time stamp is damaged, or of something else than the checkpoint beside it. */
        TIME_STAMP_BROKEN(true),
        /** A time stamp is not signed by anybody who may, as far as the given certificates say. */
        TIME_STAMP_UNTRUSTED(false);

        private final boolean tampering;

        Kind(boolean tampering) {
            this.tampering = tampering;
        }

        /** Whether it speaks against the export; else nothing can be told. */
        public boolean tampering() {
            return tampering;
        }
    }

    static Finding of(Kind kind) {
        return new Finding(kind, 0, 0, "");
    }

    static Finding of(Kind kind, String detail) {
        return new Finding(kind, 0, 0, detail);
    }

    static Finding at(Kind kind, long from, long to) {
        return new Finding(kind, from, to, "");
    }
}
