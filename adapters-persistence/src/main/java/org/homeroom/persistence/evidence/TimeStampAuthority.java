package org.homeroom.persistence.evidence;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.TimeStamp;
import org.homeroom.persistence.evidence.Attestations.Attestation;
import org.homeroom.persistence.evidence.Attestations.Kind;
import org.homeroom.persistence.evidence.EvidenceTables.Signed;

/** Says by when a checkpoint existed. Whether it is one to be trusted, auditors decide. Source: RFC 3161. */
final class TimeStampAuthority implements Attestor {

    private static final int NONCE_BITS = 64;

    private final URI url;
    private final OutsideWorld outside;
    private final Attestations attestations;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TimeStampAuthority(URI url, OutsideWorld outside, Attestations attestations, Clock clock) {
        this.url = url;
        this.outside = outside;
        this.attestations = attestations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return url.getHost();
    }

    @Override
    public void attest(Signed newest) throws InterruptedException {
        var note = newest.note().getBytes(StandardCharsets.UTF_8);
        try {
            var requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            var request = requests.generate(TSPAlgorithms.SHA256, sha256(note), new BigInteger(NONCE_BITS, random));
            var answer = outside.post(url, "application/timestamp-query", request.getEncoded());
            if (answer.status() != 200) throw new NotAttested("answered " + answer.status());
            var stamp = examined(request, answer.body(), note);
            attestations.keep(
                    Kind.TIME_STAMP,
                    new Attestation(
                            name(),
                            newest.size(),
                            newest.note(),
                            stamp,
                            clock.instant().truncatedTo(ChronoUnit.MICROS)));
        } catch (TSPException | IOException | Malformed e) {
            throw new NotAttested("its answer is no time stamp of the checkpoint");
        }
    }

    /** In DER, as auditors will read it. */
    private byte[] examined(TimeStampRequest request, byte[] answer, byte[] note) throws TSPException, IOException {
        var response = new TimeStampResponse(answer);
        response.validate(request);
        var token = response.getTimeStampToken();
        if (token == null) throw new NotAttested("grants no time stamp");
        verify(token);
        var der = response.getEncoded(ASN1Encoding.DER);
        var stamp = TimeStamp.of(der);
        if (!stamp.isOf(note)) throw new NotAttested("its answer is no time stamp of the checkpoint");
        Attestor.comparedWithOurs(stamp.time(), clock.instant());
        return der;
    }

    private static void verify(TimeStampToken token) throws TSPException {
        try {
            for (var certificate : token.getCertificates().getMatches(null)) {
                if (!token.getSID().match(certificate)) continue;
                token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
                return;
            }
        } catch (OperatorCreationException | CertificateException e) {
            throw new NotAttested("its certificate cannot be used");
        }
        throw new NotAttested("its certificate is missing");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
