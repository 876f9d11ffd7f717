package org.homeroom.evidence.audit;

/** An export of which nothing can be said. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Finding.Kind kind;
    private final String detail;

    Unusable(Finding.Kind kind, String detail) {
        super(kind + " " + detail);
        this.kind = kind;
        this.detail = detail;
    }

    Finding finding() {
        return Finding.of(kind, detail);
    }
}
