package org.homeroom.application.feed;

/**
 * Who takes changes from a feed. Called from many threads and must not wait: neither for anything else, nor for a lock under
 * which it asks its subscription where it stands.
 */
public interface Reader {

    /** There is something to take, or nothing will come any more. */
    void available();

    /** A moment to say that one is still there. */
    void beat();

    /** Too slow, and cut off: whatever hangs is to be let go. */
    void cutOff();
}
