package org.homeroom.persistence.evidence;

import org.homeroom.application.evidence.EvidenceState.Alarm;
import org.homeroom.application.evidence.EvidenceState.Kind;

/** The log is not what was signed; nothing is signed on. */
final class EvidenceAlarm extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Alarm alarm;

    EvidenceAlarm(Kind kind, long position) {
        super(kind + " at " + position);
        this.alarm = new Alarm(kind, position);
    }

    Alarm alarm() {
        return alarm;
    }
}
