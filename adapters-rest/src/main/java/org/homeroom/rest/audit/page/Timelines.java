package org.homeroom.rest.audit.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.homeroom.application.audit.Findings;
import org.homeroom.application.audit.Sentences;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.rest.audit.page.Timeline.Drawing;
import org.homeroom.rest.audit.page.Timeline.Lane;
import org.homeroom.rest.audit.page.Timeline.Span;
import org.homeroom.rest.audit.page.Timeline.Tick;
import org.jspecify.annotations.Nullable;

/** Draws the answers to the questions after time lines. */
final class Timelines {

    private static final int TICKS = 3;
    private static final Duration BY_THE_CLOCK = Duration.ofDays(2);
    private static final double LETTER = 10;
    private static final double LEAST = 3;
    private static final String SINCE = "-since";

    private final Words words;
    private final ZoneId zone;
    private final Instant now;
    private final @Nullable Instant chosen;
    private final Function<Instant, String> pageAt;

    /** @param pageAt where the page is for an instant */
    Timelines(Words words, ZoneId zone, Instant now, @Nullable Instant chosen, Function<Instant, String> pageAt) {
        this.words = words;
        this.zone = zone;
        this.now = now;
        this.chosen = chosen;
        this.pageAt = pageAt;
    }

    /** @param until null while it lasts */
    private record Part(Instant from, @Nullable Instant until, boolean valid) {}

    /** Two lanes: as it was known at the time, and as it is known now. */
    @Nullable Timeline consent(Findings findings, String inWords) {
        var then = new ArrayList<Part>();
        var today = new ArrayList<Part>();
        for (var one : findings.statements()) {
            if (!(one.facts().get("from") instanceof Instant from)) continue;
            var until = one.facts().get("until") instanceof Instant end && end.isBefore(now) ? end : null;
            add(then, new Part(from, until, Boolean.TRUE.equals(one.facts().get("then"))));
            add(today, new Part(from, until, Boolean.TRUE.equals(one.facts().get("now"))));
        }
        if (then.isEmpty()) return null;
        var lanes = new LinkedHashMap<String, List<Part>>();
        lanes.put(words.say("lineThen"), then);
        lanes.put(words.say("lineNow"), today);
        return drawn(words.say("lineConsent"), lanes, true, inWords);
    }

    /** What goes on alike is one span. */
    private static void add(List<Part> parts, Part part) {
        var last = parts.isEmpty() ? null : parts.getLast();
        if (last != null && last.valid() == part.valid() && part.from().equals(last.until()))
            parts.set(parts.size() - 1, new Part(last.from(), part.until(), part.valid()));
        else parts.add(part);
    }

    /** A lane for each thing that somebody was. */
    @Nullable Timeline membership(Findings findings, Sentences sentences, Map<UUID, String> classes, String inWords) {
        var lanes = new LinkedHashMap<String, List<Part>>();
        for (var one : findings.statements()) {
            if (!(one.facts().get("from") instanceof Instant from)) continue;
            var until = one.facts().get("until") instanceof Instant end ? end : null;
            lanes.computeIfAbsent(name(one, sentences, classes), name -> new ArrayList<>())
                    .add(new Part(from, until, true));
        }
        return lanes.isEmpty() ? null : drawn(words.say("lineMembership"), lanes, false, inWords);
    }

    private String name(Statement one, Sentences sentences, Map<UUID, String> classes) {
        var what = one.says().replace(SINCE, "");
        var theClass = one.facts().get("class") instanceof ClassId id
                ? classes.getOrDefault(id.value(), id.value().toString())
                : "";
        return switch (what) {
            case "member" ->
                words.say("member", sentences.word((Enum<?>)
                        Objects.requireNonNull(one.facts().get("role"))));
            case "pupil" -> words.say("pupil", theClass);
            case "homeroom-teacher" -> words.say("homeroomTeacher", theClass);
            case "subject-teacher" -> words.say("subjectTeacher", theClass);
            case "office" ->
                words.say("office", sentences.word((Enum<?>)
                        Objects.requireNonNull(one.facts().get("office"))));
            default -> words.say("administratorOf");
        };
    }

    private Timeline drawn(String title, Map<String, List<Part>> lanes, boolean verdicts, String inWords) {
        var turns = new TreeSet<Instant>();
        for (var parts : lanes.values())
            for (var part : parts) {
                turns.add(part.from());
                if (part.until() != null) turns.add(part.until());
            }
        var begin = turns.first();
        var drawing = new Drawing(begin, now);
        var drawn = new ArrayList<Lane>();
        var y = Drawing.FIRST;
        for (var lane : lanes.entrySet()) {
            drawn.add(new Lane(lane.getKey(), y, spans(lane.getKey(), lane.getValue(), verdicts, drawing)));
            y += Drawing.LANE;
        }
        var at = chosen == null ? now : chosen;
        var earlier = turns.lower(at);
        var later = turns.higher(at);
        return new Timeline(
                title,
                Drawing.WIDTH,
                verdicts,
                y - Drawing.LANE + Drawing.NAME_TO_BAR + Drawing.BAR + Drawing.TO_AXIS,
                List.copyOf(drawn),
                ticks(drawing, begin),
                at.isBefore(begin) ? null : Drawing.number(drawing.x(at)),
                begin.getEpochSecond(),
                now.getEpochSecond(),
                earlier == null ? null : pageAt.apply(earlier),
                later == null || later.isAfter(now) ? null : pageAt.apply(later),
                inWords);
    }

    private List<Span> spans(String lane, List<Part> parts, boolean verdicts, Drawing drawing) {
        return parts.stream().map(one -> span(lane, one, verdicts, drawing)).toList();
    }

    private Span span(String lane, Part part, boolean verdicts, Drawing drawing) {
        var x = drawing.x(part.from());
        var width = Math.max(LEAST, drawing.x(part.until() == null ? now : part.until()) - x);
        x = Math.min(x, Drawing.WIDTH - width);
        var word = verdicts ? words.say(part.valid() ? "lineValid" : "lineInvalid") : "";
        var until = part.until() == null ? words.say("today") : clock(part.until());
        var says = words.say("span", verdicts ? lane + ", " + word : lane, clock(part.from()), until);
        return new Span(
                Drawing.number(x),
                Drawing.number(width),
                part.valid() ? "valid" : "invalid",
                pageAt.apply(part.from()),
                says,
                word.length() * LETTER < width ? word : "");
    }

    private List<Tick> ticks(Drawing drawing, Instant begin) {
        var whole = Duration.between(begin, now);
        var format = DateTimeFormatter.ofPattern(
                        whole.compareTo(BY_THE_CLOCK) < 0 ? "dd.MM HH:mm:ss" : "dd.MM.yyyy", words.locale())
                .withZone(zone);
        var ticks = new ArrayList<Tick>();
        for (var i = 0; i <= TICKS; i++) {
            var when = begin.plus(whole.multipliedBy(i).dividedBy(TICKS));
            var anchor = i == 0 ? "start" : i == TICKS ? "end" : "middle";
            ticks.add(new Tick(Drawing.number(drawing.x(when)), format.format(when), anchor));
        }
        return List.copyOf(ticks);
    }

    private String clock(Instant when) {
        return DateTimeFormatter.ofPattern(words.say("clock")).withZone(zone).format(when);
    }
}
