package org.homeroom.application.evidence;

import java.util.List;

/**
 * That the personal data of somebody were erased, for those who must show it: the act, what the log holds of it, and a
 * proof that it stands there. Names nobody.
 *
 * @param number of the act of destruction
 * @param account whose data they were
 * @param erasedAt when, in ISO 8601
 * @param recordedAt when it came into the log
 * @param requestedAt when it was asked for; empty where nobody asked
 * @param entry what the leaf of the tree holds: the RFC 8785 form of the envelope
 * @param payload of the event, byte by byte, as text
 * @param proof in the form of C2SP tlog-proof, with the checkpoint
 */
public record ErasureCertificate(
        String number,
        String account,
        String erasedAt,
        String recordedAt,
        String requestedAt,
        long position,
        String eventId,
        String entry,
        String payload,
        List<String> proof) {}
