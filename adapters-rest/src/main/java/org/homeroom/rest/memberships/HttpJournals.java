package org.homeroom.rest.memberships;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.memberships.JournalSource;
import org.jboss.logging.Logger;

/**
 * Journals that answer over HTTP, by configuration: {@code homeroom.journals.NAME} is where tickets are redeemed, {@code
 * homeroom.journal-pages.NAME} where people read. A ticket is posted as {@code {"ticket": …}}; the journal answers {@code
 * {"subject": …, "people": […]}}, or anything but 200 when it vouches for nobody.
 */
@ApplicationScoped
class HttpJournals implements JournalSource {

    private static final Logger LOG = Logger.getLogger(HttpJournals.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_PEOPLE = 20;

    private final Map<String, URI> journals;
    private final Map<String, URI> pages;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    HttpJournals(
            @ConfigProperty(name = "homeroom.journals") Optional<Map<String, URI>> journals,
            @ConfigProperty(name = "homeroom.journal-pages") Optional<Map<String, URI>> pages) {
        this.journals = journals.orElseGet(Map::of);
        this.pages = pages.orElseGet(Map::of);
    }

    @Override
    public boolean knows(String source) {
        return journals.containsKey(source);
    }

    @Override
    public Optional<URI> page(String source) {
        return Optional.ofNullable(pages.get(source));
    }

    @Override
    public CompletionStage<Optional<Voucher>> redeem(String source, String ticket) {
        var journal = journals.get(source);
        if (journal == null) return CompletableFuture.completedFuture(Optional.empty());
        var asked = HttpRequest.newBuilder(journal)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        JSON.createObjectNode().put("ticket", ticket).toString()))
                .build();
        return http.sendAsync(asked, BodyHandlers.ofString()).handle((answer, failure) -> {
            if (failure == null) return read(source, answer);
            LOG.warnf(
                    "The journal %s cannot be reached: %s",
                    source, failure.getClass().getName());
            return Optional.empty();
        });
    }

    private static Optional<Voucher> read(String source, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) return Optional.empty();
        try {
            var told = JSON.readTree(answer.body());
            var subject = told.path("subject").asText();
            return subject.isBlank() ? Optional.empty() : Optional.of(new Voucher(subject, people(told)));
        } catch (IOException e) {
            LOG.warnf("The journal %s answers what nobody can read", source);
            return Optional.empty();
        }
    }

    private static List<String> people(JsonNode told) {
        return StreamSupport.stream(told.path("people").spliterator(), false)
                .map(JsonNode::asText)
                .filter(one -> !one.isBlank())
                .limit(MOST_PEOPLE)
                .toList();
    }
}
