package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.accounts.AccountRefusal.EMAIL_REGISTRATION_NEEDS_INVITATION;
import static org.homeroom.domain.accounts.AccountRefusal.EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXHAUSTED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXPIRED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_INVALID;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_ISSUER_NOT_AUTHORISED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AccountEvent.RegistrationStarted;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.EmailHash;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.InvitedPupil;
import org.homeroom.domain.memberships.facts.MembershipEvent.EmailRegistrationInvited;
import org.homeroom.domain.memberships.facts.PupilInvitation;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of the first grades, who may have no phone, registers with an e-mail address and the invitation of the school.
 * Whoever issued it must still be an administrator or the homeroom teacher of that very class. As with phones, that the
 * address is taken is told only to who proves control of it. Source: ACC-05 to ACC-08.
 *
 * @param invited whom the invitation names, looked up beforehand; checked against the facts again; null without one
 */
public record StartEmailRegistration(
        AttemptId attempt,
        EmailHash email,
        @Nullable InvitedPupil invited,
        Digest code,
        AccountTerms terms,
        EmailTerms emailTerms,
        Instant at)
        implements AccountCommand<StartEmailRegistration.State> {

    @Override
    public Model<State> model() {
        var sends = Model.startingWith(new State(PupilInvitation.UNKNOWN, CodeSends.NONE))
                .including(CodeSends.to(email), State::sends, (s, part) -> new State(s.invitation(), part));
        return invited == null
                ? sends
                : sends.including(
                        PupilInvitation.of(invited), State::invitation, (s, part) -> new State(part, s.sends()));
    }

    @Override
    public Outcome decide(State state) {
        if (invited == null) return refuse(EMAIL_REGISTRATION_NEEDS_INVITATION);
        var invitation = state.invitation();
        if (!invitation.names(invited)) return refuse(INVITATION_INVALID);
        if (invitation.taken()) return refuse(INVITATION_EXHAUSTED);
        if (invitation.expired(at)) return refuse(INVITATION_EXPIRED);
        if (!invitation.issuerMayInvite(invited)) return refuse(INVITATION_ISSUER_NOT_AUTHORISED);
        if (invitation.gradeAbove(emailTerms.highestGrade())) return refuse(EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE);
        if (state.sends().exhausted(terms, at)) return refuse(CODE_TOO_MANY_SENDS);
        return accept(
                new EmailRegistrationInvited(attempt, invited.invitation(), invited.person(), invited.school(), at),
                new RegistrationStarted(attempt, email, AccountKind.CHILD, at),
                new ConfirmationCodeIssued(
                        attempt, email, CodePurpose.REGISTRATION, code, at.plus(terms.codeLifetime()), at));
    }

    record State(PupilInvitation invitation, CodeSends sends) {}
}
