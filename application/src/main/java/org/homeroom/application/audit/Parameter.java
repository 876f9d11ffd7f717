package org.homeroom.application.audit;

import java.util.Locale;

/** What a question can be asked with. */
public enum Parameter {
    CHAT(Shape.ID, true),
    CHILD(Shape.ID, true),
    ACCOUNT(Shape.ID, true),
    GUARDIAN(Shape.ID, true),
    MESSAGE(Shape.ID, true),
    REPORT(Shape.ID, true),
    IMPORT(Shape.ID, true),
    /** Personal: taken from the body of a request alone, never from an address, and kept as a keyed hash. */
    PHONE(Shape.PHONE, true),
    PURPOSE(Shape.PURPOSE, false),
    /** The instant that is asked about. */
    AT(Shape.INSTANT, false),
    /** Up to when the log counts: {@code then}, which is the instant asked about, {@code now}, or an instant. */
    KNOWN(Shape.KNOWLEDGE, false),
    /** The period that is asked about begins; it belongs to the period. */
    FROM(Shape.INSTANT, true),
    /** The period that is asked about ends; it does not belong to the period. */
    TO(Shape.INSTANT, true);

    /** How a value is written. */
    public enum Shape {
        ID,
        INSTANT,
        KNOWLEDGE,
        PURPOSE,
        PHONE
    }

    private final Shape shape;
    private final boolean required;

    Parameter(Shape shape, boolean required) {
        this.shape = shape;
        this.required = required;
    }

    public Shape shape() {
        return shape;
    }

    /** Whether the question makes no sense without it. */
    public boolean required() {
        return required;
    }

    /** As requests call it, for example {@code chat}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a request should have said. */
    public String expected() {
        return switch (shape) {
            case ID -> "an id, a UUID";
            case INSTANT -> "an instant such as 2026-09-01T08:00:00Z";
            case KNOWLEDGE -> "then, now or an instant such as 2026-09-01T08:00:00Z";
            case PURPOSE -> "a purpose of consent, such as CHAT";
            case PHONE -> "a phone number such as +79000000000, in the body of the request";
        };
    }
}
