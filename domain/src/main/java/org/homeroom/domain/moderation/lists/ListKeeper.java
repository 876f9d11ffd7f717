package org.homeroom.domain.moderation.lists;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.Kinship;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.Moderator;
import org.homeroom.domain.moderation.facts.Ruling;
import org.homeroom.domain.moderation.facts.SanctionListId;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may change a line of a list: who decides in the school that keeps it, and never about oneself or a
 * relative.
 *
 * @param ruling on which a new line would rest
 */
record ListKeeper(Lines list, Moderator who, Kinship kinship, Ruling ruling) {

    /** About a line that is to be. */
    static Model<ListKeeper> of(SanctionListId list, AccountId by, AccountId account, CaseId theCase) {
        return of(list, Kinship.unread(by, account))
                .including(Kinship.of(by, account), ListKeeper::kinship, ListKeeper::with)
                .then(known -> known.inSchool(by, theCase));
    }

    /** About a line that is there. */
    static Model<ListKeeper> of(SanctionListId list, AccountId by, ListingId listing) {
        return of(list, new Kinship(false, Set.of())).then(known -> known.inSchool(by, listing));
    }

    private static Model<ListKeeper> of(SanctionListId list, Kinship unread) {
        return Model.startingWith(new ListKeeper(Lines.NONE, Moderator.NOBODY, unread, Ruling.NONE))
                .including(Lines.of(list), ListKeeper::list, ListKeeper::with);
    }

    private Model<ListKeeper> inSchool(AccountId by, CaseId theCase) {
        var school = school();
        return school == null
                ? Model.startingWith(this)
                : keeper(school, by).including(Ruling.of(theCase, school, by), ListKeeper::ruling, ListKeeper::with);
    }

    private Model<ListKeeper> inSchool(AccountId by, ListingId listing) {
        var school = school();
        var line = list.lines().get(listing);
        if (school == null) return Model.startingWith(this);
        return line == null
                ? keeper(school, by)
                : keeper(school, by).including(Kinship.of(by, line.account()), ListKeeper::kinship, ListKeeper::with);
    }

    private Model<ListKeeper> keeper(SchoolId school, AccountId by) {
        return Model.startingWith(this).including(Moderator.of(by, school), ListKeeper::who, ListKeeper::with);
    }

    private @Nullable SchoolId school() {
        return list.published() == null ? null : list.published().school();
    }

    /** Why the person may not change the line, if so. */
    Optional<Refusal> bars(Instant at) {
        if (list.published() == null) return Optional.of(GeneralRefusal.NOT_FOUND);
        return who.bars(SchoolRight.DECIDE_REPORTS, at)
                .or(() -> kinship.close() || ruling.ownReport()
                        ? Optional.of(GeneralRefusal.NOT_AUTHORISED)
                        : Optional.empty());
    }

    private ListKeeper with(Lines now) {
        return new ListKeeper(now, who, kinship, ruling);
    }

    private ListKeeper with(Moderator now) {
        return new ListKeeper(list, now, kinship, ruling);
    }

    private ListKeeper with(Kinship now) {
        return new ListKeeper(list, who, now, ruling);
    }

    private ListKeeper with(Ruling now) {
        return new ListKeeper(list, who, kinship, now);
    }
}
