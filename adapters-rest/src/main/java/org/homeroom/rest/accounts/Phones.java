package org.homeroom.rest.accounts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.domain.accounts.AccountRefusal;
import org.homeroom.rest.Problem;

/** Reads phone numbers as people write them. */
@ApplicationScoped
public class Phones {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    /** @param region ISO country whose numbers may be written without a country code */
    Phones(@ConfigProperty(name = "homeroom.phones.region") String region) {
        this.region = region;
    }

    /** Goes on with the number in E.164, or answers that it is none. */
    public Uni<Response> with(String written, Function<String, Uni<Response>> work) {
        return normal(written)
                .map(work)
                .orElseGet(() -> Uni.createFrom()
                        .item(Problem.of(AccountRefusal.PHONE_FORMAT_INVALID).toResponse()));
    }

    /** In E.164; empty where it can be no phone number. */
    public Optional<String> normal(String written) {
        try {
            var number = numbers.parse(written, region);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
