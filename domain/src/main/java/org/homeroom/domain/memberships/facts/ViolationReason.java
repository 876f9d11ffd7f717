package org.homeroom.domain.memberships.facts;

/** What somebody did against the rules of a school. Source: specification §5.5. */
public enum ViolationReason {
    INSULT,
    BULLYING,
    THREAT,
    SEXUAL,
    VIOLENCE,
    SELF_HARM,
    DRUGS,
    EXTREMISM,
    PERSONAL_DATA,
    AD,
    SPAM,
    PAID_SERVICE,
    OUTSIDER,
    FAKE_IDENTITY,
    WRONG_ROLE,
    OFF_TOPIC,
    OTHER
}
