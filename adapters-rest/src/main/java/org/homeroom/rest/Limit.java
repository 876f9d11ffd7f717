package org.homeroom.rest;

/** How many entries a page has: 1 to 200. */
public record Limit(int value) {

    private static final int MOST = 200;

    /** Read from a query parameter. */
    public static Limit valueOf(String text) {
        try {
            var value = Integer.parseInt(text);
            if (value >= 1 && value <= MOST) return new Limit(value);
        } catch (NumberFormatException e) {
            // answered below, like a number that is out of range
        }
        throw new MalformedParameter("limit", "a whole number from 1 to " + MOST);
    }
}
