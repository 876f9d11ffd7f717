package org.homeroom.application.moderation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.Answer;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.application.moderation.ContentScreen.Draft;
import org.homeroom.application.moderation.ContentScreen.Verdict;
import org.homeroom.domain.chats.posting.EditMessage;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostRefusal;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Outcome;

/**
 * Lets people say what the screen has nothing against. What it forbids is not said; what it finds strange is said and
 * reported. Who may not speak at all hears that and nothing of the screen. Source: CHT-19, MOD-03, decision 0107.
 */
public final class Posting {

    /** Where people are told to look at something. Never fails, and never holds up whoever posts. */
    @FunctionalInterface
    public interface Flags {

        void raise(Draft draft, Verdict.Flag flag);
    }

    private final Homeroom homeroom;
    private final ContentScreen screen;
    private final Flags flags;

    public Posting(Homeroom homeroom, ContentScreen screen, Flags flags) {
        this.homeroom = homeroom;
        this.screen = screen;
        this.flags = flags;
    }

    public CompletionStage<Answer> post(PostMessage post) {
        var draft = new Draft(
                post.message(),
                post.chat(),
                post.school(),
                post.author(),
                post.text().value().orElse(""),
                post.at());
        return screened(draft, post);
    }

    /** New words are looked at like the first ones. */
    public CompletionStage<Answer> edit(EditMessage edit) {
        var draft = new Draft(
                edit.message(),
                edit.chat(),
                edit.school(),
                edit.author(),
                edit.text().value().orElse(""),
                edit.at());
        return screened(draft, edit);
    }

    private CompletionStage<Answer> screened(Draft draft, Command<?> command) {
        return switch (screen.screen(draft)) {
            case Verdict.Allow nothing -> homeroom.ask(command, Provenance.by(draft.author()));
            case Verdict.Flag flag ->
                homeroom.ask(command, Provenance.by(draft.author())).thenApply(answer -> {
                    if (!answer.outcome().events().isEmpty()) flags.raise(draft, flag);
                    return answer;
                });
            case Verdict.Forbid no ->
                homeroom.consider(command)
                        .thenCompose(outcome -> CompletableFuture.completedStage(new Answer(
                                outcome instanceof Outcome.Refused
                                                || outcome.events().isEmpty()
                                        ? outcome
                                        : Outcome.refuse(PostRefusal.CONTENT_FORBIDDEN),
                                0)));
        };
    }
}
