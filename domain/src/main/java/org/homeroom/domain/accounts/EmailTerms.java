package org.homeroom.domain.accounts;

/**
 * Who may register by e-mail.
 *
 * @param highestGrade the last grade whose pupils may
 */
public record EmailTerms(int highestGrade) {

    /** The primary stage. Source: ACC-05. */
    public static final EmailTerms DEFAULT = new EmailTerms(4);
}
