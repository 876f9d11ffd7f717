package org.homeroom.rest.audit.page;

/** Whether a statement says yes or no, where it does: by its name, so that it holds in every language. */
final class Tone {

    static final String YES = "yes";
    static final String NO = "no";
    static final String PLAIN = "plain";

    private Tone() {}

    static String of(String says) {
        return switch (says) {
            case "could-read",
                    "could-read-all",
                    "could-read-with-consent",
                    "guest-could-read",
                    "took-part",
                    "known-then-valid",
                    "known-now-valid",
                    "span-valid-valid",
                    "confirmed-teacher",
                    "sees-and-decides",
                    "erased-in-time",
                    "signed-up-to",
                    "as-signed" -> YES;
            case "without-consent",
                    "sanctioned",
                    "had-left",
                    "guest-gone",
                    "took-no-part",
                    "known-then-invalid",
                    "known-now-invalid",
                    "span-invalid-invalid",
                    "no-confirmed-teacher",
                    "neither",
                    "rejected",
                    "only-claimed",
                    "erasure-overdue",
                    "erased-late",
                    "without",
                    "staff-inside",
                    "enrolled-anyway",
                    "outsider",
                    "nothing-signed",
                    "signed-wrongly",
                    "event-changed",
                    "event-missing",
                    "somebodys-missing",
                    "event-hidden",
                    "event-unproved",
                    "more-traces",
                    "not-as-signed",
                    "alarm-raised" -> NO;
            default -> PLAIN;
        };
    }
}
