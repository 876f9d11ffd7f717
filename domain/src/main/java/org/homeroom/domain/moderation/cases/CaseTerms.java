package org.homeroom.domain.moderation.cases;

import java.time.Duration;
import java.util.regex.Pattern;
import org.homeroom.domain.kernel.Personal;

/**
 * The numbers behind cases. No source gives them: they are defaults and can be configured.
 *
 * @param reports most reports of one case
 * @param stretch longest part of a chat that may be seen around what was reported
 * @param messages most messages of it that are shown at once
 * @param access how long it may be seen, from the second officer's word on
 * @param accessAlone the same where there is no second officer
 * @param appeal from the decision to the first instant at which it can no longer be appealed
 * @param text most characters of what somebody writes
 * @param measures most measures of one decision
 */
public record CaseTerms(
        int reports,
        Duration stretch,
        int messages,
        Duration access,
        Duration accessAlone,
        Duration appeal,
        int text,
        int measures) {

    public static final CaseTerms DEFAULT = new CaseTerms(
            100, Duration.ofDays(3), 200, Duration.ofHours(72), Duration.ofHours(24), Duration.ofDays(14), 4000, 10);

    private static final Pattern CLAUSE = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){0,4}");

    /** Digits and capitals: the number of a matter, and nobody's name. */
    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\d)[0-9A-ZА-ЯЁ][0-9A-ZА-ЯЁ./№-]{0,39}");

    boolean says(Personal<String> words) {
        var said = words.value().orElse("").strip();
        return !said.isEmpty() && said.length() <= text;
    }

    static boolean isClause(String rule) {
        return CLAUSE.matcher(rule).matches();
    }

    static boolean isReference(String number) {
        return REFERENCE.matcher(number).matches();
    }
}
