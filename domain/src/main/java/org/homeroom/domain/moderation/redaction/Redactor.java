package org.homeroom.domain.moderation.redaction;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.Kinship;
import org.homeroom.domain.moderation.facts.Moderator;
import org.homeroom.domain.moderation.facts.RedactionId;

/** A bulk redaction that was asked for, and whether somebody may say something about it. */
record Redactor(RedactionRecord redaction, Moderator who, Kinship kinship) {

    static Model<Redactor> of(RedactionId redaction, SchoolId school, AccountId by) {
        return Model.startingWith(new Redactor(RedactionRecord.NONE, Moderator.NOBODY, Kinship.unread(by, by)))
                .including(RedactionRecord.of(redaction, school), Redactor::redaction, (s, now) -> s.with(now, by))
                .including(
                        Moderator.of(by, school), Redactor::who, (s, now) -> new Redactor(s.redaction, now, s.kinship))
                .then(known -> known.related(by));
    }

    private Model<Redactor> related(AccountId by) {
        var model = Model.startingWith(this);
        return redaction.requested() == null
                ? model
                : model.including(
                        Kinship.of(by, redaction.requested().account()),
                        Redactor::kinship,
                        (s, now) -> new Redactor(s.redaction, s.who, now));
    }

    Optional<Refusal> bars(Instant at) {
        return who.bars(SchoolRight.DECIDE_REPORTS, at)
                .or(() -> redaction.requested() == null
                        ? Optional.of(GeneralRefusal.NOT_FOUND)
                        : kinship.close() ? Optional.of(GeneralRefusal.NOT_AUTHORISED) : Optional.empty());
    }

    private Redactor with(RedactionRecord now, AccountId by) {
        var requested = now.requested();
        var unread = requested == null ? kinship : Kinship.unread(by, requested.account());
        return new Redactor(now, who, redaction.requested() == null ? unread : kinship);
    }
}
