package org.homeroom.evidence.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param subject what was verified
 * @param size events of the log by its checkpoint; 0 where there is none
 * @param findings in the order of positions; those about no position first
 * @param statements what follows, and what does not; only where nothing was found
 */
public record Report(Subject subject, long size, List<Finding> findings, List<Statement> statements) {

    /** What can be verified. */
    public enum Subject {
        EXPORT,
        PROOF
    }

    /** The answer in a word. */
    public enum Verdict {
        /** Everything fits. */
        HOLDS(0),
        /** Something was tampered with. */
        BROKEN(1),
        /** Nothing can be said, least of all that it holds. */
        CANNOT_TELL(3);

        private final int code;

        Verdict(int code) {
            this.code = code;
        }

        /** For whoever calls the command. */
        public int code() {
            return code;
        }
    }

    public Report {
        findings = List.copyOf(findings);
        statements = List.copyOf(statements);
    }

    public Verdict verdict() {
        if (findings.stream().anyMatch(finding -> finding.kind().tampering())) return Verdict.BROKEN;
        return findings.isEmpty() ? Verdict.HOLDS : Verdict.CANNOT_TELL;
    }
}
