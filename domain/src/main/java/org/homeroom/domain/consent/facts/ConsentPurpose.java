package org.homeroom.domain.consent.facts;

/** What a consent is for. One consent never covers two. Source: specification RU-2 (152-FZ as of 01.09.2025). */
public enum ConsentPurpose {
    /** Having a study profile. */
    PROFILE,
    /** Taking part in chats. */
    CHAT,
    PHOTO,
    RECORDING,
    EXPORT,
    THIRD_PARTY,
    /** Talking to the school's psychologist. Source: EU-7. */
    COUNSELLING
}
