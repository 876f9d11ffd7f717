package org.homeroom.rest.accounts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.homeroom.domain.accounts.AccountRefusal;
import org.homeroom.rest.Problem;

/** Reads e-mail addresses as people write them. Two ways of writing one mailbox give one normal form. */
@ApplicationScoped
public class Emails {

    private static final int LONGEST = 254;
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@\"(),:;<>\\[\\\\\\]]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    /** Goes on with the address in its normal form, or answers that it is none. */
    public Uni<Response> with(String written, Function<String, Uni<Response>> work) {
        return normal(written)
                .map(work)
                .orElseGet(() -> Uni.createFrom()
                        .item(Problem.of(AccountRefusal.EMAIL_FORMAT_INVALID).toResponse()));
    }

    /** In small letters, the domain in ASCII; empty where it can be no address. */
    public Optional<String> normal(String written) {
        var address = written.strip();
        var at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LONGEST) return Optional.empty();
        var mailbox = address.substring(0, at).toLowerCase(Locale.ROOT);
        return domain(address.substring(at + 1))
                .filter(domain -> MAILBOX.matcher(mailbox).matches())
                .map(domain -> mailbox + "@" + domain);
    }

    private static Optional<String> domain(String written) {
        try {
            var domain = IDN.toASCII(written).toLowerCase(Locale.ROOT);
            return DOMAIN.matcher(domain).matches() ? Optional.of(domain) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
