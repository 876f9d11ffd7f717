package org.homeroom.application.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRejected;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.ParticipationRefusal;
import org.homeroom.domain.consent.facts.Permission;

/** What a pupil still lacks before taking part in the chats of the class. */
public enum Lack {
    /** Nobody has bound an account to the pupil of the roster. */
    ACCOUNT,
    /** No adult says to be the guardian of a child too young to decide alone. */
    GUARDIAN,
    /** An adult says so, and the school has not looked. */
    CONFIRMATION,
    /** Nobody whose consent it takes has agreed. */
    CONSENT,
    /** Guardians disagree. */
    SETTLEMENT,
    /** Does not want to take part: the school reaches the family another way. Source: CON-04. */
    DECLINED;

    /** Of a pupil who has an account. */
    public static List<Lack> of(ChildRecord about, Instant now) {
        var lacks = new ArrayList<Lack>();
        if (about.all(GuardianLinkClaimed.class).stream().anyMatch(claim -> isWaiting(claim, about)))
            lacks.add(CONFIRMATION);
        else if (about.guardians().isEmpty() && !about.standing().decidesAlone(now)) lacks.add(GUARDIAN);
        if (about.standing().permits(ConsentPurpose.CHAT, now) instanceof Permission.Denied no) lacks.add(of(no));
        return List.copyOf(lacks);
    }

    private static Lack of(Permission.Denied no) {
        if (no.reason() == ParticipationRefusal.GUARDIANS_DISAGREE) return SETTLEMENT;
        return no.reason() == ParticipationRefusal.PARTICIPATION_DECLINED ? DECLINED : CONSENT;
    }

    private static boolean isWaiting(GuardianLinkClaimed claim, ChildRecord about) {
        return about.all(GuardianLinkVerified.class).stream()
                        .noneMatch(yes -> yes.link().equals(claim.link()))
                && about.all(GuardianLinkRejected.class).stream()
                        .noneMatch(no -> no.link().equals(claim.link()));
    }
}
