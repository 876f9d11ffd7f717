package org.homeroom.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The word of an authority that some bytes existed at a time. Read with what Java has, so that an auditor needs nothing else.
 * Source: RFC 3161.
 */
public final class TimeStamp {

    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final Pattern WRITTEN_TIME = Pattern.compile("([0-9]{14})(?:[.]([0-9]{1,9}))?Z");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final int GRANTED_WITH_CHANGES = 1;

    private final String algorithm;
    private final byte[] imprint;
    private final Instant time;
    private final TimeStampSigner signer;

    private TimeStamp(byte[] info, TimeStampSigner signer) {
        var fields = new Der(info).only(Der.SEQUENCE).inside();
        fields.next(Der.INTEGER);
        fields.next(Der.OID);
        var message = fields.next(Der.SEQUENCE).inside();
        this.algorithm = message.next(Der.SEQUENCE).inside().next(Der.OID).oid();
        this.imprint = message.next(Der.OCTETS).content();
        fields.next(Der.INTEGER);
        this.time = timeOf(fields.next(Der.TIME).content());
        this.signer = signer;
    }

    /**
     * Reads the answer of an authority, or the token in it.
     *
     * @throws Malformed unless it is one that grants a time stamp
     */
    public static TimeStamp of(byte[] der) {
        var outer = new Der(der).only(Der.SEQUENCE);
        var inside = outer.inside();
        var first = inside.next();
        if (first.tag() == Der.OID) return ofToken(outer.inside());
        var status = first.inside().next(Der.INTEGER).content();
        if (status.length != 1 || status[0] < 0 || status[0] > GRANTED_WITH_CHANGES)
            throw new Malformed("no time stamp was granted");
        return ofToken(inside.only(Der.SEQUENCE).inside());
    }

    private static TimeStamp ofToken(Der token) {
        if (!token.next(Der.OID).oid().equals(SIGNED_DATA)) throw new Malformed("not signed");
        var signed = token.only(Der.contextual(0)).inside().only(Der.SEQUENCE).inside();
        signed.next(Der.INTEGER);
        signed.next(Der.SET);
        var content = signed.next(Der.SEQUENCE).inside();
        if (!content.next(Der.OID).oid().equals(TimeStampSigner.TIME_STAMP))
            throw new Malformed("signed, but not a time stamp");
        var info = content.only(Der.contextual(0)).inside().only(Der.OCTETS).content();
        var certificates = certificates(signed);
        signed.optional(Der.contextual(1));
        var signers = signed.only(Der.SET).inside();
        return new TimeStamp(info, TimeStampSigner.of(signers.only(Der.SEQUENCE), info, certificates));
    }

    private static List<X509Certificate> certificates(Der signed) {
        var certificates = new ArrayList<X509Certificate>();
        var set = signed.optional(Der.contextual(0));
        if (set.isEmpty()) return certificates;
        for (var all = set.get().inside(); all.more(); ) {
            var one = all.next();
            if (one.tag() != Der.SEQUENCE) continue;
            try {
                certificates.add((X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(one.encoded())));
            } catch (CertificateException e) {
                throw new Malformed("a certificate cannot be read");
            }
        }
        return certificates;
    }

    private static Instant timeOf(byte[] written) {
        var matcher = WRITTEN_TIME.matcher(new String(written, StandardCharsets.US_ASCII));
        if (!matcher.matches()) throw new Malformed("not a time");
        try {
            var fraction = matcher.group(2) == null ? "" : matcher.group(2);
            return LocalDateTime.parse(matcher.group(1), SECONDS)
                    .toInstant(ZoneOffset.UTC)
                    .plusNanos(Long.parseLong((fraction + "000000000").substring(0, 9)));
        } catch (DateTimeException e) {
            throw new Malformed("not a time");
        }
    }

    /** When the bytes existed at the latest, as the authority says. */
    public Instant time() {
        return time;
    }

    /** Whether it is about these bytes. Who signed it is another question. */
    public boolean isOf(byte[] bytes) {
        return algorithm.equals(SHA_256)
                && MessageDigest.isEqual(imprint, Hashing.sha256().digest(bytes));
    }

    /**
     * Who signed it; empty unless it was somebody who may, by one of these certificates: that of the authority itself, or of
     * somebody who certified it. It must have been valid at the time. Whether it was revoked later is not asked.
     */
    public Optional<String> signedBy(Collection<X509Certificate> trusted) {
        try {
            return signer.verified(trusted, time);
        } catch (GeneralSecurityException | Malformed notSigned) {
            return Optional.empty();
        }
    }
}
