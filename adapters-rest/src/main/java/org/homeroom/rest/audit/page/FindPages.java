package org.homeroom.rest.audit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeroom.application.audit.Interrogation;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Parameter.Shape;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Schools;
import org.homeroom.application.audit.Schools.Found;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.rest.Desk;
import org.homeroom.rest.audit.page.PageResource.Visit;
import org.homeroom.rest.audit.page.Pages.Candidate;
import org.homeroom.rest.audit.page.Pages.FindPage;
import org.jspecify.annotations.Nullable;

/** Makes the pages on which whoever has no number at hand finds what a question is about, a part of a list at a time. */
@ApplicationScoped
class FindPages {

    private static final int PAGE = 100;
    private static final String SEARCH = "search";
    private static final String AFTER = "after";

    private final Pages pages;
    private final Desk desk;
    private final Interrogation interrogation;
    private final Schools schools;

    FindPages(Pages pages, Desk desk, Interrogation interrogation, Schools schools) {
        this.pages = pages;
        this.desk = desk;
        this.interrogation = interrogation;
        this.schools = schools;
    }

    /** What a parameter of a question can stand for. */
    Response find(Visit visit, String id, String word, Map<String, String> given) {
        var parameter = Arrays.stream(Parameter.values())
                .filter(one -> one.shape() == Shape.ID && one.word().equals(word))
                .findFirst();
        var question = interrogation.questions(visit.asker()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (parameter.isEmpty() || question.isEmpty()) return pages.trouble(visit.setting(), 404, "PAGE_NOT_FOUND");
        if (interrogation.putOnRecord(visit.who(), visit.school().id(), question.get(), desk.now())
                instanceof Outcome.Refused refused)
            return pages.trouble(visit.setting(), 404, refused.reason().code());
        var kept = Filled.of(question.get(), visit.school().zone(), given).kept();
        return new Search(visit, question.get(), parameter.get(), kept).answer(given);
    }

    private final class Search {

        private final Visit visit;
        private final Question question;
        private final Parameter parameter;
        private final Address back;
        private final Address here;
        private final @Nullable UUID child;

        Search(Visit visit, Question question, Parameter parameter, Map<String, String> kept) {
            this.visit = visit;
            this.question = question;
            this.parameter = parameter;
            this.back = visit.question(question.id()).with(kept);
            this.here = Address.of(Address.school(visit.school().id().value()) + "/find/" + question.id() + "/"
                            + parameter.word())
                    .with(kept);
            this.child = uuid(kept.get(Parameter.CHILD.word()));
        }

        Response answer(Map<String, String> given) {
            var search = given.getOrDefault(SEARCH, "").strip();
            var all = schools.candidates(visit.school().id(), parameter, child == null ? null : new ChildId(child));
            var wanted = search.isEmpty() ? all : matching(all, search);
            var from = after(wanted, given.get(AFTER));
            var part = wanted.subList(from, Math.min(wanted.size(), from + PAGE));
            var last = from + part.size() < wanted.size() ? part.getLast().id().toString() : null;
            return pages.find(
                    visit.setting(),
                    new FindPage(
                            visit.label(parameter),
                            back.with(Filled.DRAFT, "1").toString(),
                            about(),
                            all.stream().anyMatch(one -> one.theClass() != null),
                            candidates(part, names(part)),
                            here.toString(),
                            search,
                            part.size() == all.size()
                                    ? null
                                    : visit.setting()
                                            .words()
                                            .say(
                                                    "findShown",
                                                    Math.min(from + 1, wanted.size()),
                                                    from + part.size(),
                                                    wanted.size()),
                            last,
                            here.with(AFTER, last).toString(),
                            from == 0 && search.isEmpty() ? null : here.toString()));
        }

        private List<Found> matching(List<Found> all, String search) {
            var words = search.toLowerCase(Locale.ROOT).split("\\s+");
            var candidates = candidates(all, names(all));
            return IntStream.range(0, all.size())
                    .filter(i -> matches(candidates.get(i), words))
                    .mapToObj(all::get)
                    .toList();
        }

        private static boolean matches(Candidate one, String[] words) {
            var text = String.join(" ", one.name(), one.id(), one.theClass(), one.kind(), one.since())
                    .toLowerCase(Locale.ROOT);
            return Arrays.stream(words).allMatch(text::contains);
        }

        private static int after(List<Found> all, @Nullable String id) {
            return IntStream.range(0, all.size())
                            .filter(i -> all.get(i).id().toString().equals(id))
                            .findFirst()
                            .orElse(-1)
                    + 1;
        }

        private Map<UUID, PersonName> names(Collection<Found> some) {
            return interrogation.names(
                    visit.asker(),
                    some.stream().filter(Found::person).map(Found::id).toList());
        }

        private List<Candidate> candidates(List<Found> some, Map<UUID, PersonName> names) {
            return some.stream().map(one -> candidate(one, names.get(one.id()))).toList();
        }

        private Candidate candidate(Found one, @Nullable PersonName name) {
            var said = visit.setting().words();
            return new Candidate(
                    one.id().toString(),
                    name == null ? "" : name.family() + " " + name.given(),
                    Objects.requireNonNullElse(one.theClass(), ""),
                    one.kind() == null
                            ? said.say("administrator")
                            : visit.sentences().word(one.kind()),
                    DateTimeFormatter.ofPattern(said.say("clock"))
                            .withZone(visit.school().zone())
                            .format(one.since()),
                    chosen(one.id()));
        }

        /** Asks at once when nothing else is missing. */
        private String chosen(UUID id) {
            var filled = back.with(parameter.word(), id);
            var complete = question.parameters().stream()
                    .allMatch(one -> !one.required() || filled.parameters().containsKey(one.word()));
            return (complete ? filled : filled.with(Filled.DRAFT, "1")).toString();
        }

        private @Nullable String about() {
            var said = visit.setting().words();
            if (parameter == Parameter.GUARDIAN && child == null) return said.say("findChildFirst");
            return parameter == Parameter.MESSAGE ? said.say("findAboutMessages") : null;
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
