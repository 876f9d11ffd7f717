package org.homeroom.messaging;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.accounts.Contact;
import org.homeroom.domain.accounts.facts.AttemptId;

/** Sends codes by mail, through the server that {@code quarkus.mailer} names. */
final class SmtpRoute implements Route {

    private final ReactiveMailer mailer;
    private final Tries tries;
    private final CodeText text;

    SmtpRoute(ReactiveMailer mailer, Tries tries, CodeText text) {
        this.mailer = mailer;
        this.tries = tries;
        this.text = text;
    }

    @Override
    public CompletionStage<Void> carry(AttemptId attempt, Contact to, String code) {
        if (!(to instanceof Contact.Email email))
            return CompletableFuture.failedFuture(new NotCarried("a mail goes to addresses only", false));
        var mail = Mail.withText(email.address(), text.subject(), text.of(code))
                .addHeader("Auto-Submitted", "auto-generated");
        return tries.of(() -> mailer.send(mail).subscribeAsCompletionStage());
    }
}
