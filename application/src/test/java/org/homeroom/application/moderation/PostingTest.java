package org.homeroom.application.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.Answer;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.application.moderation.ContentScreen.Draft;
import org.homeroom.application.moderation.ContentScreen.Verdict;
import org.homeroom.domain.chats.facts.ChatRefusal;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.posting.EditMessage;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostRefusal;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.Check;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CHT-19")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostingTest {

    private static final MessageId MESSAGE = new MessageId(new UUID(5, 1));
    private static final Verdict.Flag FLAG = new Verdict.Flag(Check.WORDS, ViolationReason.AD);
    private static final Outcome SAID = Outcome.accept(new MessageDeletedByAuthor(MESSAGE, CHAT, MIA, NOW));
    private static final Outcome OUTSIDER = Outcome.refuse(ChatRefusal.NOT_A_PARTICIPANT);

    private final List<Command<?>> asked = new ArrayList<>();
    private final List<Verdict> raised = new ArrayList<>();

    @Test
    void what_is_nothing_to_see_is_said() {
        assertThat(post(Verdict.Allow.ALLOW, SAID)).isEqualTo(SAID);
        assertThat(raised).isEmpty();
    }

    @Test
    void what_looks_strange_is_said_and_reported_once_it_is_on_record() {
        assertThat(post(FLAG, SAID)).isEqualTo(SAID);
        assertThat(raised).containsExactly(FLAG);
        assertThat(post(FLAG, OUTSIDER)).isEqualTo(OUTSIDER);
        assertThat(post(FLAG, Outcome.nothingToDo())).isEqualTo(Outcome.nothingToDo());
        assertThat(raised).hasSize(1);
    }

    @Test
    @Tag("MOD-03")
    void what_is_forbidden_is_not_said() {
        assertThat(post(new Verdict.Forbid(ViolationReason.AD), SAID))
                .isEqualTo(Outcome.refuse(PostRefusal.CONTENT_FORBIDDEN));
        assertThat(edit(new Verdict.Forbid(ViolationReason.AD), SAID))
                .isEqualTo(Outcome.refuse(PostRefusal.CONTENT_FORBIDDEN));
        assertThat(asked).isEmpty();
    }

    @Test
    void who_may_not_speak_at_all_hears_that_and_nothing_of_the_screen() {
        assertThat(post(new Verdict.Forbid(ViolationReason.AD), OUTSIDER)).isEqualTo(OUTSIDER);
    }

    private Outcome post(Verdict verdict, Outcome outcome) {
        var post = new PostMessage(MESSAGE, CHAT, SCHOOL, MIA, Personal.of(MIA, "…"), PostingTerms.DEFAULT, NOW);
        return posting(verdict, outcome).post(post).toCompletableFuture().join().outcome();
    }

    private Outcome edit(Verdict verdict, Outcome outcome) {
        var edit = new EditMessage(MESSAGE, CHAT, SCHOOL, MIA, Personal.of(MIA, "…"), PostingTerms.DEFAULT, NOW);
        return posting(verdict, outcome).edit(edit).toCompletableFuture().join().outcome();
    }

    private Posting posting(Verdict verdict, Outcome outcome) {
        return new Posting(new Saying(outcome), draft -> verdict, (Draft draft, Verdict.Flag flag) -> raised.add(flag));
    }

    private final class Saying implements Homeroom {

        private final Outcome outcome;

        Saying(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public CompletionStage<Answer> ask(Command<?> command, Provenance provenance) {
            asked.add(command);
            return CompletableFuture.completedStage(new Answer(outcome, 1));
        }

        @Override
        public CompletionStage<Outcome> consider(Command<?> command) {
            return CompletableFuture.completedStage(outcome);
        }
    }
}
