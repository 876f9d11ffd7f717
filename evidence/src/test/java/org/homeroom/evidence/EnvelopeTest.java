package org.homeroom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvelopeTest {

    private static final String ODD =
            "\u0000\u0007\b\t\n\u000b\f\r\u001f\"\\/<>&\u007f\u0080\u00e9\u0439\u2028\ud83d\ude00\ufb33";

    @Test
    void an_entry_is_the_canonical_form_of_its_own_json() throws IOException {
        var luck = new Random(8785);
        for (var round = 0; round < 200; round++) {
            var envelope = new Envelope(
                    luck.nextLong(1, 1L << 50),
                    any(luck),
                    any(luck),
                    any(luck),
                    any(luck),
                    any(luck),
                    any(luck),
                    any(luck),
                    any(luck));

            assertThat(envelope.entry()).isEqualTo(new JsonCanonicalizer(carelessly(envelope)).getEncodedUTF8());
        }
    }

    @Test
    void tags_that_do_not_fit_are_digested() {
        var envelope = new Envelope(1, "id", "t", "1", "now", "x".repeat(70_000), "", "", "");

        assertThat(envelope.entry()).hasSizeLessThan(EntryBundle.LONGEST).isEqualTo(envelope.entry());
        assertThat(new String(envelope.entry(), StandardCharsets.UTF_8)).contains("\"tags\":\"sha-256 ");
    }

    private static String any(Random luck) {
        var text = new StringBuilder();
        ODD.codePoints().filter(c -> luck.nextBoolean()).forEach(text::appendCodePoint);
        return text.toString();
    }

    /** Some JSON of the same: other order, other escapes, white space. */
    private static String carelessly(Envelope envelope) throws IOException {
        var json = new StringWriter();
        try (var generator = new JsonFactory().createGenerator(json).useDefaultPrettyPrinter()) {
            generator.writeStartObject();
            generator.writeStringField("version", envelope.version());
            generator.writeStringField("id", envelope.id());
            generator.writeNumberField("position", envelope.position());
            generator.writeStringField("type", envelope.type());
            generator.writeStringField("time", envelope.time());
            generator.writeStringField("tags", envelope.tags());
            generator.writeStringField("previous", envelope.previous());
            generator.writeStringField("metadata", envelope.metadata());
            generator.writeStringField("data", envelope.data());
            generator.writeEndObject();
        }
        return json.toString();
    }
}
