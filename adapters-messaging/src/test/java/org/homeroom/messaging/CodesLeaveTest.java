package org.homeroom.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.homeroom.application.accounts.CodeChannel;
import org.homeroom.application.accounts.Contact;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.messaging.CodeSettings.ToMail;
import org.homeroom.messaging.CodeSettings.ToPhone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The channel as it is configured for real, against an SMTP server and a gateway of this process. */
@QuarkusTest
@QuarkusTestResource(CodesLeaveTest.Outside.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CodesLeaveTest {

    private static final String CODE = "471147";
    private static final String ADDRESS = "mia.yolkina@example.org";
    private static final String NUMBER = "+79061234567";

    @Inject
    CodeChannel channel;

    @BeforeEach
    void empty() throws Exception {
        Outside.MAIL.purgeEmailFromAllMailboxes();
        Outside.SMS.clear();
    }

    @Test
    @Tag("ACC-09")
    void a_code_for_an_address_goes_by_mail_and_one_for_a_number_by_sms() throws Exception {
        channel.send(new AttemptId(new UUID(1, 1)), new Contact.Email(ADDRESS), CODE);
        assertThat(Outside.MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
        var mail = Outside.MAIL.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString(ADDRESS);
        assertThat(mail.getFrom()[0]).hasToString("codes@school.example");
        assertThat(mail.getSubject()).isEqualTo("Confirmation code");
        assertThat(String.valueOf(mail.getContent())).contains(CODE + " is your confirmation code");
        assertThat(Outside.SMS).isEmpty();

        channel.send(new AttemptId(new UUID(1, 2)), NUMBER, CODE);
        Awaitility.await().untilAsserted(() -> assertThat(Outside.SMS).hasSize(1));
        assertThat(Outside.SMS.getFirst()).contains(NUMBER, CODE);
        assertThat(Outside.MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    @Tag("ACC-09")
    void neither_code_nor_number_nor_address_is_ever_logged_whether_it_arrives_or_not() {
        var lines = new CopyOnWriteArrayList<String>();
        var listener = new Listener(lines);
        Logger.getLogger("").addHandler(listener);
        try {
            channel.send(new AttemptId(new UUID(2, 1)), new Contact.Email("not an address " + ADDRESS), CODE);
            Outside.status = 400;
            channel.send(new AttemptId(new UUID(2, 2)), NUMBER, CODE);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(lines)
                            .filteredOn(line -> line.contains("did not leave"))
                            .hasSize(2));
        } finally {
            Outside.status = 202;
            Logger.getLogger("").removeHandler(listener);
        }
        assertThat(lines)
                .noneMatch(line -> line.contains(CODE) || line.contains("yolkina") || line.contains("9061234567"));
    }

    @Test
    @Tag("CON-08")
    void a_code_does_not_leave_for_where_the_school_of_a_person_lets_no_data_go() throws Exception {
        var lines = new CopyOnWriteArrayList<String>();
        var listener = new Listener(lines);
        Logger.getLogger("").addHandler(listener);
        try {
            channel.send(new AttemptId(new UUID(3, 1)), LabelledSchool.NUMBER, CODE);
            channel.send(new AttemptId(new UUID(3, 2)), new Contact.Email(LabelledSchool.ADDRESS), CODE);
            assertThat(Outside.MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(lines)
                            .anyMatch(line ->
                                    line.contains("did not leave") && line.contains("DATA_RESIDENCY_VIOLATION")));
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        assertThat(Outside.SMS).isEmpty();
    }

    @Test
    void in_production_the_service_refuses_to_show_codes_unless_it_is_only_tried_out() {
        assertThatThrownBy(() -> CodesLeave.refuseToShowCodes(LaunchMode.NORMAL, false, ToPhone.LOG, ToMail.SMTP))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("homeroom.codes.phone");
        assertThatThrownBy(() -> CodesLeave.refuseToShowCodes(LaunchMode.NORMAL, false, ToPhone.SMS, ToMail.LOG))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> {
                    CodesLeave.refuseToShowCodes(LaunchMode.NORMAL, false, ToPhone.SMS, ToMail.SMTP);
                    CodesLeave.refuseToShowCodes(LaunchMode.NORMAL, false, ToPhone.SMS, ToMail.NONE);
                    CodesLeave.refuseToShowCodes(LaunchMode.NORMAL, true, ToPhone.LOG, ToMail.LOG);
                    CodesLeave.refuseToShowCodes(LaunchMode.DEVELOPMENT, false, ToPhone.LOG, ToMail.LOG);
                })
                .doesNotThrowAnyException();
    }

    /** What is outside: a mail server and a gateway. */
    public static final class Outside implements QuarkusTestResourceLifecycleManager {

        static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        static final List<String> SMS = new CopyOnWriteArrayList<>();
        static volatile int status = 202;

        @Override
        public Map<String, String> start() {
            MAIL.start();
            try {
                var gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                gateway.createContext("/", exchange -> {
                    SMS.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
                gateway.start();
                return Map.of(
                        "homeroom.codes.phone", "SMS",
                        "homeroom.codes.mail", "SMTP",
                        "homeroom.codes.language", "EN",
                        "homeroom.codes.mail-residency", "RU",
                        "homeroom.codes.pause", "PT0.01S",
                        "homeroom.codes.sms.token", "secret",
                        "homeroom.codes.sms.url",
                                "http://localhost:" + gateway.getAddress().getPort(),
                        "quarkus.mailer.mock", "false",
                        "quarkus.mailer.port", String.valueOf(MAIL.getSmtp().getPort()),
                        "quarkus.mailer.from", "codes@school.example");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            MAIL.stop();
        }
    }

    private static final class Listener extends Handler {

        private final List<String> lines;

        Listener(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
        }

        @Override
        public void flush() {
            // lines are kept as they come
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
