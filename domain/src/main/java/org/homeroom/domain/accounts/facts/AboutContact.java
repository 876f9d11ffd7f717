package org.homeroom.domain.accounts.facts;

import org.jspecify.annotations.Nullable;

/** An event about one contact: a phone number or, since accounts can be registered by e-mail, an address. */
public interface AboutContact {

    @Nullable PhoneHash phone();

    @Nullable EmailHash email();

    /** The one of the two that is there. */
    default ContactHash contact() {
        var phone = phone();
        if (phone != null) return phone;
        var email = email();
        if (email != null) return email;
        throw new IllegalStateException("An event about a contact names one");
    }

    static @Nullable PhoneHash phone(ContactHash contact) {
        return contact instanceof PhoneHash phone ? phone : null;
    }

    static @Nullable EmailHash email(ContactHash contact) {
        return contact instanceof EmailHash email ? email : null;
    }
}
