package org.homeroom.domain.chats.files;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.OwnedFile;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.SchoolMember;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Who hands a file in: for a chat whoever may write there, for oneself every member of the school.
 *
 * @param known the file that has this id already
 */
record Owner(Participation participation, SchoolMember member, OwnedFile known) {

    static Model<Owner> of(FileId file, @Nullable ChatId chat, SchoolId school, AccountId account) {
        var model = Model.startingWith(new Owner(Participation.none(), SchoolMember.NOBODY, OwnedFile.NONE))
                .including(
                        OwnedFile.anywhere(file), Owner::known, (s, now) -> new Owner(s.participation, s.member, now));
        return chat == null
                ? model.including(
                        SchoolMember.of(account, school),
                        Owner::member,
                        (s, now) -> new Owner(s.participation, now, s.known))
                : model.including(
                        Participation.of(account, chat, school),
                        Owner::participation,
                        (s, now) -> new Owner(now, s.member, s.known));
    }

    /** Whoever may answer may hand something in with the answer. */
    Optional<Refusal> bars(@Nullable ChatId chat, Instant at) {
        return chat == null ? member.barsVisitor(at) : participation.silences(at, true);
    }
}
