package org.homeroom.application.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Permission.Allowed;
import org.homeroom.domain.consent.facts.Permission.Denied;
import org.homeroom.domain.consent.facts.PermissionFlag;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.jspecify.annotations.Nullable;

/**
 * Why a child may take part, or may not.
 *
 * @param rule the row of the decision table that was decisive
 * @param reason the refusal's code; null where it is allowed
 */
public record Explanation(
        ConsentPurpose purpose,
        Instant at,
        boolean allowed,
        int rule,
        @Nullable String reason,
        @Nullable ConsentId consent,
        @Nullable LinkId link,
        PolicyRef policy,
        List<PermissionFlag> flags,
        Sentence sentence) {

    /** One sentence in two languages. */
    public record Sentence(String ru, String en) {}

    private static final Sentence NOBODY_AGREES = new Sentence(
            "Нельзя: никто из тех, чьё согласие нужно, сейчас его не даёт.",
            "Not allowed: nobody whose consent it takes agrees at present.");

    private static final Map<Integer, Sentence> SENTENCES = Map.ofEntries(
            Map.entry(0, new Sentence("Можно: согласие не нужно.", "Allowed: no consent is needed.")),
            Map.entry(
                    1,
                    new Sentence(
                            "Нельзя: учётная запись закрыта или данные удалены.",
                            "Not allowed: the account is closed, or the data are gone.")),
            Map.entry(
                    2,
                    new Sentence(
                            "Нельзя: ребёнок или его представитель отказался от участия.",
                            "Not allowed: the child or a guardian has declined to take part.")),
            Map.entry(
                    4,
                    new Sentence("Можно: для этой цели согласие не нужно.", "Allowed: this purpose needs no consent.")),
            Map.entry(
                    5,
                    new Sentence(
                            "Можно: возраст достигнут, отдельное согласие не нужно.",
                            "Allowed: the child is old enough, and nothing more is asked for.")),
            Map.entry(
                    6,
                    new Sentence(
                            "Можно: возраст достигнут, и есть собственное согласие.",
                            "Allowed: the child is old enough and has agreed.")),
            Map.entry(
                    7,
                    new Sentence(
                            "Пока можно: возраст достигнут, ещё действует согласие представителя, нужно собственное.",
                            "Allowed for now: the child is old enough, a guardian's consent still carries, and the own one"
                                    + " is due.")),
            Map.entry(
                    8,
                    new Sentence(
                            "Можно: согласие представителя продолжает действовать после достижения возраста.",
                            "Allowed: a guardian's consent carries on now that the child is old enough.")),
            Map.entry(
                    9,
                    new Sentence(
                            "Нельзя: представители не согласны между собой, и спор не решён.",
                            "Not allowed: guardians disagree, and nobody has settled it yet.")),
            Map.entry(
                    10,
                    new Sentence(
                            "Можно: ребёнок признан способным решать и дал согласие.",
                            "Allowed: the child was found competent and has agreed.")),
            Map.entry(
                    11, new Sentence("Можно: есть действующее согласие представителя.", "Allowed: a guardian agrees.")),
            Map.entry(
                    12,
                    new Sentence(
                            "Пока можно с ограничениями: согласия ещё нет.",
                            "Allowed for now, within limits: nobody has agreed yet.")),
            Map.entry(13, NOBODY_AGREES));

    public static Explanation of(Permission permission, ConsentPurpose purpose, Instant at) {
        var sentence = SENTENCES.getOrDefault(permission.rule(), NOBODY_AGREES);
        return switch (permission) {
            case Allowed yes ->
                new Explanation(
                        purpose,
                        at,
                        true,
                        yes.rule(),
                        null,
                        yes.consent(),
                        yes.link(),
                        yes.policy(),
                        yes.flags(),
                        sentence);
            case Denied no ->
                new Explanation(
                        purpose,
                        at,
                        false,
                        no.rule(),
                        no.reason().code(),
                        null,
                        null,
                        no.policy(),
                        List.of(),
                        sentence);
        };
    }
}
