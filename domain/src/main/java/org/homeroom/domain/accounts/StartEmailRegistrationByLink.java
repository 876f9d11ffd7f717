package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.accounts.AccountRefusal.EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_SCOPE_MISMATCH;

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
import org.homeroom.domain.memberships.facts.InvitedTo;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationNamed;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.OpenInvitation;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of the first grades registers with an e-mail address and the link to the own class, which whoever issued it must
 * still be entitled to issue. As with phones, that the address is taken is told only to who proves control of it. Source:
 * ACC-05 to ACC-08, ACC-26.
 *
 * @param invited to what the link invites, looked up beforehand; checked against the facts again
 */
public record StartEmailRegistrationByLink(
        AttemptId attempt,
        EmailHash email,
        InvitedTo invited,
        Digest code,
        AccountTerms terms,
        EmailTerms emailTerms,
        Instant at)
        implements AccountCommand<StartEmailRegistrationByLink.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(OpenInvitation.UNKNOWN, null, CodeSends.NONE))
                .including(CodeSends.to(email), State::sends, (s, now) -> new State(s.invitation(), s.grade(), now))
                .including(
                        OpenInvitation.of(invited),
                        State::invitation,
                        (s, now) -> new State(now, s.grade(), s.sends()));
        var theClass = invited.theClass();
        return theClass == null
                ? model
                : model.about(theClass, invited.school())
                        .on(ClassCreated.class, (s, e) -> new State(s.invitation(), e.parallel(), s.sends()));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.invitation().refuses(invited, null, at);
        if (barred.isPresent()) return refuse(barred.get());
        var theClass = invited.theClass();
        if (theClass == null || invited.role() != Role.STUDENT) return refuse(INVITATION_SCOPE_MISMATCH);
        var grade = state.grade();
        if (grade == null || grade > emailTerms.highestGrade()) return refuse(EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE);
        if (state.sends().exhausted(terms, at)) return refuse(CODE_TOO_MANY_SENDS);
        return accept(
                new OpenInvitationNamed(
                        attempt, invited.invitation(), invited.school(), theClass, OfficerId.of(invited.issuer()), at),
                new RegistrationStarted(attempt, email, AccountKind.CHILD, at),
                new ConfirmationCodeIssued(
                        attempt, email, CodePurpose.REGISTRATION, code, at.plus(terms.codeLifetime()), at));
    }

    /** @param grade null where the class has none */
    record State(OpenInvitation invitation, @Nullable Integer grade, CodeSends sends) {}
}
