package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.chats.posting.PostRefusal.STICKER_PACK_NOT_ALLOWED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.StickerEvent.StickerPackDisabled;
import org.homeroom.domain.chats.facts.StickerEvent.StickerPackEnabled;
import org.homeroom.domain.chats.facts.StickerPacks;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Organiser;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/**
 * A school takes a pack of stickers into use, or out of it. What was posted before stays. Source: CHT-16.
 *
 * @param enabled whether it is to be used
 */
public record EnableStickerPack(SchoolId school, String pack, boolean enabled, AccountId by, Instant at)
        implements PostingCommand<EnableStickerPack.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Organiser.NOBODY, StickerPacks.OF_THE_FIRST_DAY))
                .including(Organiser.of(by, school), State::by, (s, now) -> new State(now, s.packs()))
                .including(StickerPacks.of(school), State::packs, (s, now) -> new State(s.by(), now));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.by().bars(SchoolRight.CREATE_CLASS);
        if (barred.isPresent()) return refuse(barred.get());
        if (!StickerPacks.CATALOGUE.containsKey(pack)) return refuse(STICKER_PACK_NOT_ALLOWED);
        if (state.packs().enabled().contains(pack) == enabled) return nothingToDo();
        var officer = OfficerId.of(by);
        return accept(
                enabled
                        ? new StickerPackEnabled(school, pack, officer, at)
                        : new StickerPackDisabled(school, pack, officer, at));
    }

    record State(Organiser by, StickerPacks packs) {}
}
