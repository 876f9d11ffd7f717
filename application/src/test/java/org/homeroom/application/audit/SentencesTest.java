package org.homeroom.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeroom.application.audit.questions.EveryQuestion;
import org.homeroom.domain.consent.facts.ParticipationRefusal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ExclusionReason;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.RequestFlag;
import org.homeroom.domain.memberships.facts.RequestRejection;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SentencesTest {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)+");
    private static final Pattern GAP = Pattern.compile("\\{\\w+}");
    private static final Set<String> BEGINNINGS = Set.of("Q-22.let-in", "Q-22.kept-out");
    private static final int UTF8 = 1;

    private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
    private static final ResourceBundle RUSSIAN = bundle(Locale.of("ru"));

    @Test
    void both_languages_say_the_same_things() {
        assertThat(RUSSIAN.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void a_sentence_tells_the_same_data_in_both_languages() {
        for (var key : ENGLISH.keySet())
            assertThat(gaps(RUSSIAN.getString(key))).as(key).isEqualTo(gaps(ENGLISH.getString(key)));
    }

    /**
     * What a question says stands in its class file as a text; one of several words is the name of a sentence. Names of one
     * word and names put together from parts are tried where the question is.
     */
    @Test
    void whatever_a_question_may_say_has_a_sentence() throws IOException {
        var dumb = new TreeSet<String>();
        for (var question : EveryQuestion.LIST)
            for (var name : texts(question.getClass()))
                if (NAME.matcher(name).matches()
                        && !BEGINNINGS.contains(question.id() + "." + name)
                        && !ENGLISH.containsKey(question.id() + "." + name)
                        && !ENGLISH.containsKey(name)) dumb.add(question.id() + "." + name);
        assertThat(dumb).isEmpty();
    }

    @Test
    void every_question_is_asked_in_words() {
        for (var question : EveryQuestion.LIST) assertThat(ENGLISH.keySet()).contains(question.id());
    }

    @Test
    void what_answers_keep_as_a_code_has_words() {
        for (var codes : List.of(
                ParticipationRefusal.values(),
                ApprovalEvidence.values(),
                RequestRejection.values(),
                RequestFlag.values(),
                MembershipEnd.values(),
                ExclusionReason.values()))
            for (var one : codes) assertThat(ENGLISH.keySet()).contains("code." + one.name());
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "org.homeroom.application.audit.sentences",
                language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    /** Every text in the pool of constants of a class. Source: JVM specification, 4.4. */
    private static Set<String> texts(Class<?> type) throws IOException {
        var texts = new HashSet<String>();
        try (var stream = type.getResourceAsStream(type.getSimpleName() + ".class");
                var in = new DataInputStream(Objects.requireNonNull(stream))) {
            in.skipNBytes(8);
            var count = in.readUnsignedShort();
            for (var i = 1; i < count; i++)
                switch (in.readUnsignedByte()) {
                    case UTF8 -> texts.add(in.readUTF());
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    default -> throw new IOException("No class file: " + type);
                }
        }
        return texts;
    }
}
