package org.homeroom.domain.accounts.facts;

/** A phone number as a keyed hash: it finds the number's account again and tells nothing else. */
public record PhoneHash(String value) implements ContactHash {

    @Override
    public String kind() {
        return "phone";
    }
}
