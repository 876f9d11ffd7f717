package org.homeroom.domain.accounts.facts;

/** An e-mail address as a keyed hash: it finds the address's account again and tells nothing else. */
public record EmailHash(String value) implements ContactHash {

    @Override
    public String kind() {
        return "email";
    }
}
