package org.homeroom.application.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A consent in the form of ISO/IEC TS 27560, with the terms of the Data Privacy Vocabulary. Decision 0038 says what each
 * field holds. People are named by their ids.
 */
public record ConsentReceipt(
        @JsonProperty("@context") String context,
        @JsonProperty("schema_version") String schemaVersion,
        @JsonProperty("record_id") ConsentId record,
        @JsonProperty("receipt_time") Instant receiptTime,
        @JsonProperty("pii_principal_id") ChildId principal,
        @JsonProperty("pii_controller_id") SchoolId controller,
        @JsonProperty("jurisdiction") String jurisdiction,
        @JsonProperty("purposes") List<Purpose> purposes,
        @JsonProperty("privacy_notice") @Nullable Notice notice,
        @JsonProperty("policy") Policy policy,
        @JsonProperty("withdrawal_method") String withdrawal,
        @JsonProperty("events") List<Step> events) {

    private static final String DPV = "https://w3id.org/dpv#";

    public record Purpose(
            String purpose, @JsonProperty("lawful_basis") String lawfulBasis) {}

    public record Notice(
            int version,
            String scope,
            @JsonProperty("text_sha256") String textSha256) {}

    public record Policy(
            int version,
            String scope,
            @JsonProperty("grant_rule") String grantRule) {}

    /**
     * @param entity who did it: an account, or the school
     * @param recordedAt where it came on record later
     */
    public record Step(
            @JsonProperty("event_time") Instant time,
            @JsonProperty("event_type") String type,
            @JsonProperty("event_state") String state,
            @JsonProperty("entity_id") @Nullable String entity,
            @JsonProperty("entity_role") @Nullable String role,
            @JsonProperty("consent_method") @Nullable String method,
            @JsonProperty("assurance") @Nullable Integer assurance,
            @JsonProperty("channel") @Nullable String channel,
            @JsonProperty("valid_until") @Nullable Instant validUntil,
            @JsonProperty("recorded_at") @Nullable Instant recordedAt) {}

    public static ConsentReceipt of(ConsentEntry entry, ChildRecord about, Instant now) {
        var notice = entry.notice();
        return new ConsentReceipt(
                "https://w3id.org/dpv",
                "ISO/IEC TS 27560:2023",
                entry.consent(),
                now,
                entry.child(),
                entry.school(),
                about.standing()
                        .policyAt(entry.recordedAt())
                        .terms()
                        .jurisdiction()
                        .name(),
                List.of(new Purpose(entry.purpose().name(), DPV + "Consent")),
                notice == null
                        ? null
                        : new Notice(notice.version(), notice.scope().name(), notice.textSha256()),
                new Policy(entry.policy().version(), entry.policy().scope().name(), entry.rule()),
                "DELETE /v1/schools/" + entry.school().value() + "/children/"
                        + entry.child().value() + "/consents/" + entry.purpose(),
                Stream.of(given(entry), end(entry)).flatMap(List::stream).toList());
    }

    private static List<Step> given(ConsentEntry entry) {
        var evidence = entry.evidence();
        var guardian = entry.guardian();
        var giver = switch (entry.grantor()) {
            case GUARDIAN -> guardian == null ? null : guardian.value();
            case CHILD -> entry.child().value();
            case SCHOOL -> entry.school().value();
        };
        return List.of(new Step(
                entry.effectiveFrom(),
                "ConsentGranted",
                DPV + "ConsentGiven",
                giver == null ? null : giver.toString(),
                entry.capacity() == null
                        ? entry.grantor().name()
                        : entry.capacity().name(),
                evidence == null ? null : evidence.method().name(),
                evidence == null ? null : evidence.assurance(),
                entry.channel() == null ? null : entry.channel().name(),
                entry.expiresAt(),
                entry.recordedAt().equals(entry.effectiveFrom()) ? null : entry.recordedAt()));
    }

    private static List<Step> end(ConsentEntry entry) {
        var end = entry.end();
        if (end == null) return List.of();
        var state = switch (end.why()) {
            case "ConsentInvalidated" -> "ConsentInvalidated";
            case "ConsentExpired" -> "ConsentExpired";
            case "ConsentWithdrawn", "OwnConsentWithdrawn" -> "ConsentWithdrawn";
            default -> "ConsentStatusInvalidForProcessing";
        };
        return List.of(new Step(end.at(), end.why(), DPV + state, null, null, null, null, null, null, null));
    }
}
