package org.homeroom.domain.chats.files;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.OwnedFile;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.SchoolMember;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody wants to read a file. Whoever may read what was said in its chat at that time may, and for a file of no chat its
 * owner alone. What came with a message that was redacted, nobody reads here any more. It leaves nothing on record. Source: CHT-12.
 */
public record OpenFile(FileId file, SchoolId school, AccountId reader, Instant at)
        implements FileCommand<OpenFile.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(OwnedFile.NONE, Participation.none(), SchoolMember.NOBODY, Redactions.NONE))
                .including(
                        OwnedFile.of(file, school),
                        State::file,
                        (s, now) -> new State(now, s.participation(), s.member(), s.redactions()))
                .then(this::readers);
    }

    private Model<State> readers(State state) {
        var model = Model.startingWith(state);
        var uploaded = state.file().uploaded();
        if (uploaded == null) return model;
        return uploaded.chat() == null
                ? model.including(
                        SchoolMember.of(reader, school),
                        State::member,
                        (s, now) -> new State(s.file(), s.participation(), now, s.redactions()))
                : model.including(
                                Participation.of(reader, uploaded.chat(), school),
                                State::participation,
                                (s, now) -> new State(s.file(), now, s.member(), s.redactions()))
                        .including(
                                Redactions.of(uploaded.account(), uploaded.chat(), school),
                                State::redactions,
                                (s, now) -> new State(s.file(), s.participation(), s.member(), now));
    }

    @Override
    public Outcome decide(State state) {
        var uploaded = state.file().uploaded();
        if (uploaded == null || !state.file().exists(at)) return refuse(NOT_FOUND);
        if (uploaded.chat() == null && !state.file().ownedBy(reader)) return refuse(NOT_FOUND);
        var barred = uploaded.chat() == null
                ? state.member().barsVisitor(at)
                : state.participation().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (uploaded.chat() != null && state.participation().readsFrom(at).isAfter(uploaded.at()))
            return refuse(NOT_FOUND);
        if (state.redactions().hide(file)) return refuse(NOT_FOUND);
        return nothingToDo();
    }

    record State(OwnedFile file, Participation participation, SchoolMember member, Redactions redactions) {}
}
