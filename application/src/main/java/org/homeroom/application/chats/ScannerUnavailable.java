package org.homeroom.application.chats;

import java.io.IOException;

/** Nobody can say whether a file harms, so it is not taken. Asking again later is fine. */
public final class ScannerUnavailable extends IOException {

    public ScannerUnavailable(IOException cause) {
        super(cause);
    }
}
