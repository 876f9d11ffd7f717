package org.homeroom.domain.moderation.sanctions;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.CASE_NOT_UPHELD;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_ID_TAKEN;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.Kinship;
import org.homeroom.domain.moderation.facts.Moderator;
import org.homeroom.domain.moderation.facts.Ruling;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.jspecify.annotations.Nullable;

/**
 * A measure carries out what a school has decided about a case, for a time that ends by itself; its reason is that of the
 * decision. Nobody imposes one on oneself or a relative, nor because of a report of one's own. Source: §5.5, MOD-01,
 * MOD-04, O1, O2, O5.
 *
 * @param chat in which it holds; null for the whole school
 * @param other with whom the person may not talk alone; null for measures of another kind
 * @param from null for at once
 * @param until the first instant at which it no longer holds
 */
public record ImposeSanction(
        SanctionId sanction,
        SanctionKind kind,
        AccountId account,
        SchoolId school,
        @Nullable ChatId chat,
        @Nullable UUID other,
        CaseId theCase,
        @Nullable Instant from,
        Instant until,
        AccountId by,
        SanctionTerms terms,
        Instant at)
        implements SanctionCommand<ImposeSanction.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(
                        new State(Moderator.NOBODY, Kinship.unread(by, account), Ruling.NONE, ChatRecord.NONE, null))
                .including(Moderator.of(by, school), State::who, State::with)
                .including(Kinship.of(by, account), State::kinship, State::with)
                .including(Ruling.of(theCase, school, by), State::ruling, State::with)
                .about(sanction)
                .on(SanctionImposed.class, (s, e) -> s.with(e));
        return chat == null ? model : model.including(ChatRecord.of(chat, school), State::where, State::with);
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(SchoolRight.DECIDE_REPORTS, at);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.kinship().close() || state.ruling().ownReport()) return refuse(NOT_AUTHORISED);
        if (chat != null && !state.where().exists()) return refuse(NOT_FOUND);
        if (state.imposed() != null) return isThis(state.imposed()) ? nothingToDo() : refuse(SANCTION_ID_TAKEN);
        var begins = from == null ? at : from;
        var flawed = terms.bars(kind, chat, other, begins, until, at);
        if (flawed.isPresent()) return refuse(flawed.get());
        var decided = state.ruling().decided();
        if (decided == null || !state.ruling().against(account)) return refuse(CASE_NOT_UPHELD);
        return accept(new SanctionImposed(
                sanction,
                kind,
                account,
                school,
                chat,
                theCase,
                null,
                other,
                decided.reason(),
                begins,
                until,
                OfficerId.of(by),
                at));
    }

    private boolean isThis(SanctionImposed one) {
        return one.kind() == kind
                && one.account().equals(account)
                && one.school().equals(school)
                && Objects.equals(one.chat(), chat)
                && theCase.equals(one.theCase())
                && one.until().equals(until);
    }

    /** @param imposed the measure that has this id already */
    record State(
            Moderator who,
            Kinship kinship,
            Ruling ruling,
            ChatRecord where,
            @Nullable SanctionImposed imposed) {

        State with(Moderator now) {
            return new State(now, kinship, ruling, where, imposed);
        }

        State with(Kinship now) {
            return new State(who, now, ruling, where, imposed);
        }

        State with(Ruling now) {
            return new State(who, kinship, now, where, imposed);
        }

        State with(ChatRecord now) {
            return new State(who, kinship, ruling, now, imposed);
        }

        State with(SanctionImposed now) {
            return new State(who, kinship, ruling, where, now);
        }
    }
}
