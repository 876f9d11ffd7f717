package org.homeroom.messaging;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.accounts.CodeChannel;
import org.homeroom.application.accounts.Contact;
import org.homeroom.application.outbound.Border;
import org.homeroom.application.outbound.Destination;
import org.homeroom.domain.accounts.AccountTerms;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.messaging.CodeSettings.ToMail;
import org.homeroom.messaging.CodeSettings.ToPhone;
import org.jboss.logging.Logger;

/**
 * Takes codes to where their way begins, and does not wait. What does not arrive is logged without the code and without
 * whom it was for; who waits in vain asks for another.
 */
@ApplicationScoped
class CodesLeave implements CodeChannel {

    private static final Logger LOG = Logger.getLogger(CodesLeave.class);

    private final Route toPhone;
    private final Route toMail;
    private final Destination gateway;
    private final Destination mailServer;
    private final Border border;
    private final Semaphore places;

    CodesLeave(CodeSettings settings, ReactiveMailer mailer, Border border) {
        var text = new CodeText(settings.language(), AccountTerms.DEFAULT.codeLifetime());
        var tries = new Tries(settings.tries(), settings.pause());
        this.toPhone = switch (settings.phone()) {
            case LOG -> new LogRoute();
            case SMS -> gateway(settings.sms(), tries, text);
        };
        this.toMail = switch (settings.mail()) {
            case LOG -> new LogRoute();
            case SMTP -> new SmtpRoute(mailer, tries, text);
            case NONE ->
                (attempt, to, code) ->
                        CompletableFuture.failedFuture(new NotCarried("homeroom.codes.mail is NONE", false));
        };
        this.gateway = new Destination(settings.sms().residency().orElse(null));
        this.mailServer = new Destination(settings.mailResidency().orElse(null));
        this.border = border;
        this.places = new Semaphore(settings.atATime());
    }

    private static SmsGateway gateway(CodeSettings.Sms sms, Tries tries, CodeText text) {
        return new SmsGateway(
                sms.url().orElseThrow(() -> missing("homeroom.codes.sms.url")),
                sms.token().orElseThrow(() -> missing("homeroom.codes.sms.token")),
                sms.patience(),
                tries,
                text);
    }

    private static IllegalStateException missing(String setting) {
        return new IllegalStateException("homeroom.codes.phone is SMS, but " + setting + " is not set");
    }

    /** Before anything else of the homeroom starts. */
    void check(
            @Observes @Priority(1) StartupEvent event,
            CodeSettings settings,
            @ConfigProperty(name = "homeroom.try-out", defaultValue = "false") boolean tryOut) {
        refuseToShowCodes(LaunchMode.current(), tryOut, settings.phone(), settings.mail());
    }

    static void refuseToShowCodes(LaunchMode mode, boolean tryOut, ToPhone phone, ToMail mail) {
        if (mode != LaunchMode.NORMAL || (phone != ToPhone.LOG && mail != ToMail.LOG)) return;
        if (!tryOut)
            throw new IllegalStateException("Confirmation codes would be written to the log, where whoever reads it"
                    + " could sign in as anybody. Set homeroom.codes.phone=SMS (with homeroom.codes.sms.url and .token)"
                    + " and homeroom.codes.mail=SMTP (with quarkus.mailer.host and .from) or NONE;"
                    + " or say homeroom.try-out=true to try the service out");
        LOG.warn("TRY-OUT: confirmation codes are written to this log. Whoever reads it can sign in as anybody");
    }

    void end(@Observes ShutdownEvent event) {
        if (toPhone instanceof SmsGateway gateway) gateway.close();
    }

    @Override
    public CompletionStage<Void> send(AttemptId attempt, Contact to, String code) {
        if (places.tryAcquire()) {
            carry(attempt, to, code).whenComplete((done, failure) -> {
                places.release();
                if (failure != null)
                    LOG.warnf("The code for attempt %s did not leave: %s", attempt.value(), why(failure));
            });
        } else {
            LOG.warnf("The code for attempt %s did not leave: too many are on their way", attempt.value());
        }
        return CompletableFuture.completedFuture(null);
    }

    private CompletionStage<Void> carry(AttemptId attempt, Contact to, String code) {
        return switch (to) {
            case Contact.Phone phone -> carry(attempt, to, code, toPhone, gateway);
            case Contact.Email email -> carry(attempt, to, code, toMail, mailServer);
        };
    }

    /** What is written to the log stays here. */
    private CompletionStage<Void> carry(AttemptId attempt, Contact to, String code, Route route, Destination where) {
        if (route instanceof LogRoute) return route.carry(attempt, to, code);
        return border.refuses(to, where)
                .thenCompose(refusal -> refusal.isPresent()
                        ? CompletableFuture.failedFuture(
                                new NotCarried(refusal.get().code(), false))
                        : route.carry(attempt, to, code));
    }

    /** What others say of a failure may name whom a code was for; only the kind of failure is told. */
    private static String why(Throwable failure) {
        var cause = Tries.cause(failure);
        return cause instanceof NotCarried
                ? String.valueOf(cause.getMessage())
                : cause.getClass().getSimpleName();
    }
}
