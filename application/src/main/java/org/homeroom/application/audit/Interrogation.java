package org.homeroom.application.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.audit.Schools.School;
import org.homeroom.application.evidence.Inspector;
import org.homeroom.application.memberships.Relation;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChanged;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.AuditQuestion;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.schools.RecordQuestion;
import org.jspecify.annotations.Nullable;

/** Takes questions about the past from outside and answers them for those who may ask. Waits for the store. */
public final class Interrogation {

    private final History history;
    private final Homeroom homeroom;
    private final Inspector inspector;
    private final KeyedHashes hashes;
    private final List<Question> questions;

    public Interrogation(
            History history, Homeroom homeroom, Inspector inspector, KeyedHashes hashes, List<Question> questions) {
        this.history = history;
        this.homeroom = homeroom;
        this.inspector = inspector;
        this.hashes = hashes;
        this.questions = questions;
    }

    /** What comes of asking. */
    public sealed interface Reply {

        record Told(Findings findings) implements Reply {}

        record Refused(Refusal reason) implements Reply {}

        /** @param parameter what was said wrongly, or not at all */
        record Malformed(String parameter, String expected) implements Reply {}
    }

    /** In what capacity somebody may ask about a school; empty for those for whom there is nothing to ask. */
    public Optional<Asker> mayAsk(AccountId who, SchoolId school) {
        return Asker.of(Relation.of(who, school, history).toCompletableFuture().join());
    }

    /** What can be asked in that capacity. */
    public List<Question> questions(Asker asker) {
        return questions.stream().filter(one -> one.askers().contains(asker)).toList();
    }

    /** @param given by the words of {@link Parameter}; a phone number in E.164 */
    public Reply ask(AccountId who, SchoolId school, String question, Map<String, String> given, Instant now) {
        var asker = mayAsk(who, school);
        if (asker.isEmpty()) return new Reply.Refused(GeneralRefusal.NOT_FOUND);
        var known = questions(asker.get()).stream()
                .filter(one -> one.id().equals(question))
                .findFirst();
        if (known.isEmpty()) return new Reply.Refused(AuditRefusal.UNKNOWN_QUESTION);
        var begin = new Schools(history).named(school);
        var zone = begin.map(School::zone).orElse(ZoneOffset.UTC);
        var form = new Form(known.get(), given, now);
        var asked = form.asked(school, zone);
        if (asked == null) return form.problem();
        if (Stream.of(asked.at(), asked.known(), asked.to()).anyMatch(now::isBefore))
            return new Reply.Refused(AuditRefusal.INSTANT_IN_THE_FUTURE);
        if (begin.isPresent()
                && Stream.of(asked.at(), asked.known(), asked.to())
                        .anyMatch(one -> one.isBefore(begin.get().since())))
            return new Reply.Refused(AuditRefusal.BEFORE_THE_RECORD);
        if (putOnRecord(who, school, known.get(), now) instanceof Outcome.Refused refused)
            return new Reply.Refused(refused.reason());
        var statements = known.get().answer(asked, Past.of(history, inspector));
        if (statements.isEmpty()) return new Reply.Refused(GeneralRefusal.NOT_FOUND);
        return new Reply.Told(new Findings(
                known.get(),
                asked,
                asker.get(),
                statements,
                asker.get() == Asker.ADMINISTRATION ? names(statements) : Map.of()));
    }

    /** That somebody asks goes on record before the answer is read. About whom is asked does not. */
    public Outcome putOnRecord(AccountId who, SchoolId school, Question question, Instant now) {
        if (question.aboutLog()) return Outcome.nothingToDo();
        return homeroom.ask(new RecordQuestion(school, who, AuditQuestion.of(question.id()), now))
                .toCompletableFuture()
                .join()
                .outcome();
    }

    /** What people are called today, as far as it has not been erased. */
    private Map<UUID, PersonName> names(List<Statement> statements) {
        return names(Asker.ADMINISTRATION, Findings.people(statements));
    }

    /** What these people are called today, as far as it may be told in that capacity and has not been erased. */
    public Map<UUID, PersonName> names(Asker asker, Collection<UUID> some) {
        if (asker != Asker.ADMINISTRATION) return Map.of();
        var people = List.copyOf(some);
        var names = new HashMap<UUID, PersonName>();
        var readings = Past.of(history)
                .readAll(people.stream()
                        .map(one -> Model.startingWith(Optional.<PersonName>empty())
                                .about(new AccountId(one))
                                .on(ProfileCompleted.class, (s, e) -> e.name().value())
                                .on(NameChanged.class, (s, e) -> e.name().value()))
                        .toList());
        for (var i = 0; i < people.size(); i++) {
            var person = people.get(i);
            readings.get(i).state().ifPresent(name -> names.put(person, name));
        }
        return names;
    }

    /** What was said, read parameter by parameter; the first that makes no sense is the problem. */
    private final class Form {

        private final Question question;
        private final Map<String, String> given;
        private final Instant now;
        private @Nullable String wrong;
        private @Nullable String expected;

        Form(Question question, Map<String, String> given, Instant now) {
            this.question = question;
            this.given = given;
            this.now = now;
        }

        Reply problem() {
            return new Reply.Malformed(wrong == null ? "" : wrong, expected == null ? "" : expected);
        }

        @Nullable Asked asked(SchoolId school, ZoneId zone) {
            for (var word : given.keySet())
                if (question.parameters().stream().noneMatch(one -> one.word().equals(word)))
                    return refuse(word, "nothing of that name");
            var ids = new EnumMap<Parameter, UUID>(Parameter.class);
            for (var parameter : question.parameters()) {
                if (parameter.required() && text(parameter) == null) return refuse(parameter);
                if (parameter.shape() != Parameter.Shape.ID) continue;
                var id = uuid(text(parameter));
                if (id == null) return refuse(parameter);
                ids.put(parameter, id);
            }
            var at = instant(Parameter.AT, now);
            var from = instant(Parameter.FROM, Instant.MIN);
            var to = instant(Parameter.TO, at);
            if (wrong != null) return null;
            if (!question.parameters().contains(Parameter.AT)
                    && question.parameters().contains(Parameter.TO)) at = to;
            if (!from.isBefore(to)) return refuse(Parameter.TO.word(), "an instant after from");
            var known = known(at);
            var purpose = purpose();
            return wrong != null
                    ? null
                    : new Asked(school, at, known, from, to, Map.copyOf(ids), phone(), purpose, zone);
        }

        private @Nullable String text(Parameter parameter) {
            return given.get(parameter.word());
        }

        private @Nullable PhoneHash phone() {
            var number = text(Parameter.PHONE);
            return number == null ? null : hashes.phone(number);
        }

        /** What was known then, unless said otherwise; about a period, what is known now. */
        private Instant known(Instant at) {
            var text = text(Parameter.KNOWN);
            if (text == null) return question.parameters().contains(Parameter.AT) && byThen() ? at : now;
            return switch (text) {
                case "then" -> at;
                case "now" -> now;
                default -> instant(Parameter.KNOWN, now);
            };
        }

        private boolean byThen() {
            return !question.comparesKnowledge();
        }

        private ConsentPurpose purpose() {
            var text = text(Parameter.PURPOSE);
            if (text == null) return ConsentPurpose.CHAT;
            for (var one : ConsentPurpose.values()) if (one.name().equals(text)) return one;
            refuse(Parameter.PURPOSE);
            return ConsentPurpose.CHAT;
        }

        private Instant instant(Parameter parameter, Instant otherwise) {
            var text = text(parameter);
            if (text == null) return otherwise;
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                refuse(parameter);
                return otherwise;
            }
        }

        private static @Nullable UUID uuid(@Nullable String text) {
            try {
                return text == null ? null : UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private @Nullable Asked refuse(Parameter parameter) {
            return refuse(parameter.word(), parameter.expected());
        }

        private @Nullable Asked refuse(String word, String what) {
            if (wrong == null) {
                wrong = word;
                expected = what;
            }
            return null;
        }
    }
}
