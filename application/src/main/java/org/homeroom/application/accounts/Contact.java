package org.homeroom.application.accounts;

/** Where a code can reach somebody. Its text form never shows where that is. */
public sealed interface Contact {

    /** @param number in E.164 */
    record Phone(String number) implements Contact {

        @Override
        public String toString() {
            return "Phone";
        }
    }

    /** @param address as a mail server takes it */
    record Email(String address) implements Contact {

        @Override
        public String toString() {
            return "Email";
        }
    }
}
