package org.homeroom.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.homeroom.domain.consent.facts.DataResidency;

/** How codes leave, as whoever runs the service says. */
@ConfigMapping(prefix = "homeroom.codes")
interface CodeSettings {

    /** Those to a phone. */
    @WithDefault("LOG")
    ToPhone phone();

    /** Those to an e-mail address. */
    @WithDefault("LOG")
    ToMail mail();

    /** Where the mail server is; said nowhere, it is where no label of a school lets data go. */
    Optional<DataResidency> mailResidency();

    @WithDefault("RU")
    CodeText.Language language();

    Sms sms();

    /** More codes than this are not taken on at a time. */
    @WithDefault("200")
    int atATime();

    /** Tries in all for one code. */
    @WithDefault("4")
    int tries();

    /** Before the second try; each further pause is twice as long. */
    @WithDefault("PT0.5S")
    Duration pause();

    /** The gateway, where phones are reached by SMS. */
    interface Sms {

        Optional<URI> url();

        Optional<String> token();

        /** Where it is, as with the mail server. */
        Optional<DataResidency> residency();

        /** With one try. */
        @WithDefault("PT5S")
        Duration patience();
    }

    /** The ways to a phone. */
    enum ToPhone {
        LOG,
        SMS
    }

    /** The ways to an e-mail address. */
    enum ToMail {
        LOG,
        SMTP,
        /** Nobody is reached by mail. */
        NONE
    }
}
