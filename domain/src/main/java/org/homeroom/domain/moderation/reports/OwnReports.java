package org.homeroom.domain.moderation.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseRecord;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReportRecord;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.homeroom.domain.moderation.facts.TargetId;

/**
 * What one person has reported so far. It grows with the person's own reports and nothing else.
 *
 * @param filed everything, oldest first
 * @param reports those about one target
 * @param cases into which the school looks for their sake
 */
record OwnReports(List<ReportFiled> filed, Map<ReportId, ReportRecord> reports, Map<ReportId, CaseRecord> cases) {

    static final OwnReports NONE = new OwnReports(List.of(), Map.of(), Map.of());

    private static final Duration DAY = Duration.ofHours(24);

    static Model<OwnReports> of(ReporterId reporter, TargetId target, SchoolId school) {
        return Model.startingWith(NONE)
                .about(reporter)
                .on(ReportFiled.class, OwnReports::with)
                .then(known -> known.about(target).then(these -> these.looking(school)));
    }

    private Model<OwnReports> about(TargetId target) {
        var model = Model.startingWith(this);
        for (var one : filed) {
            if (!one.target().equals(target)) continue;
            model = model.including(
                    ReportRecord.of(one.report()),
                    s -> s.reports.getOrDefault(one.report(), ReportRecord.NONE),
                    (s, now) -> new OwnReports(s.filed, with(s.reports, one.report(), now), s.cases));
        }
        return model;
    }

    private Model<OwnReports> looking(SchoolId school) {
        var model = Model.startingWith(this);
        for (var one : reports.entrySet()) {
            var theCase = one.getValue().theCase();
            if (theCase == null || !one.getValue().in(school)) continue;
            model = model.including(
                    CaseRecord.of(theCase, school),
                    s -> s.cases.getOrDefault(one.getKey(), CaseRecord.NONE),
                    (s, now) -> new OwnReports(s.filed, s.reports, with(s.cases, one.getKey(), now)));
        }
        return model;
    }

    /** Whether the school has one about the same that it has not decided. */
    boolean open(SchoolId school) {
        return reports.entrySet().stream()
                .filter(one -> one.getValue().in(school))
                .anyMatch(one -> {
                    var theCase = cases.get(one.getKey());
                    return theCase == null || theCase.decided() == null;
                });
    }

    /** How many there were within a day. */
    long lately(Instant at) {
        return filed.stream().filter(one -> one.at().plus(DAY).isAfter(at)).count();
    }

    private OwnReports with(ReportFiled one) {
        return new OwnReports(Stream.concat(filed.stream(), Stream.of(one)).toList(), reports, cases);
    }

    private static <T> Map<ReportId, T> with(Map<ReportId, T> map, ReportId key, T value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
