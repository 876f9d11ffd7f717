package org.homeroom.application.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know.
 *
 * @param at the instant that is asked about
 * @param known up to when the log counts; what was recorded at that instant does
 * @param from where the period begins that is asked about; without one it is the beginning of the log
 * @param to where it ends, not included; without one it is {@code at}
 * @param ids by parameter
 * @param phone null where no number was given
 * @param zone where the school's days begin
 */
public record Asked(
        SchoolId school,
        Instant at,
        Instant known,
        Instant from,
        Instant to,
        Map<Parameter, UUID> ids,
        @Nullable PhoneHash phone,
        ConsentPurpose purpose,
        ZoneId zone) {

    /** About an instant, by what was known then. */
    public static Asked about(SchoolId school, Instant at, Map<Parameter, UUID> ids) {
        return new Asked(school, at, at, Instant.MIN, at, ids, null, ConsentPurpose.CHAT, ZoneId.of("UTC"));
    }

    /** The same by what was known at another instant. */
    public Asked known(Instant then) {
        return new Asked(school, at, then, from, to, ids, phone, purpose, zone);
    }

    /** The same about a period. */
    public Asked between(Instant begin, Instant end) {
        return new Asked(school, at, known, begin, end, ids, phone, purpose, zone);
    }

    public Asked withPhone(PhoneHash number) {
        return new Asked(school, at, known, from, to, ids, number, purpose, zone);
    }

    public ChatId chat() {
        return new ChatId(id(Parameter.CHAT));
    }

    public ChildId child() {
        return new ChildId(id(Parameter.CHILD));
    }

    public AccountId account() {
        return new AccountId(id(Parameter.ACCOUNT));
    }

    public GuardianId guardian() {
        return new GuardianId(id(Parameter.GUARDIAN));
    }

    public MessageId message() {
        return new MessageId(id(Parameter.MESSAGE));
    }

    public ReportId report() {
        return new ReportId(id(Parameter.REPORT));
    }

    public ImportId theImport() {
        return new ImportId(id(Parameter.IMPORT));
    }

    /** Whether this instant lies in the period. */
    public boolean covers(Instant when) {
        return !when.isBefore(from) && when.isBefore(to);
    }

    private UUID id(Parameter parameter) {
        return Objects.requireNonNull(ids.get(parameter), parameter.word());
    }
}
