package org.homeroom.evidence;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/** A time-stamp authority with a root of its own, for tests. */
public final class TestAuthority {

    public static final String NAME = "CN=Stamps";

    public final X509Certificate root;
    public final X509Certificate certificate;
    private final X509Certificate forServers;
    private final KeyPair pair;
    private final String algorithm;

    private TestAuthority(String algorithm, Instant from, Instant to) {
        this.algorithm = algorithm;
        var kind = algorithm.contains("ECDSA") ? "EC" : "RSA";
        var ofRoot = pair(kind);
        this.pair = pair(kind);
        this.root = certificate("CN=Root", new Issuing(ofRoot, ofRoot), Instant.EPOCH, to, null);
        this.certificate = certificate(NAME, new Issuing(ofRoot, pair), from, to, KeyPurposeId.id_kp_timeStamping);
        this.forServers = certificate(NAME, new Issuing(ofRoot, pair), from, to, KeyPurposeId.id_kp_serverAuth);
    }

    public static TestAuthority make() {
        return make("SHA256withECDSA");
    }

    /** @param algorithm by which it signs */
    public static TestAuthority make(String algorithm) {
        return make(algorithm, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    }

    public static TestAuthority make(String algorithm, Instant from, Instant to) {
        return new TestAuthority(algorithm, from, to);
    }

    /** The answer to a request. */
    public byte[] answer(byte[] request, Instant at) {
        try {
            return response(new TimeStampRequest(request), at).getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer that somebody gets who asks for a stamp on these bytes. */
    public byte[] stamp(byte[] bytes, Instant at) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            var requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            return answer(requests.generate(TSPAlgorithms.SHA256, digest).getEncoded(), at);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token by the same key, but under a certificate for something else. */
    public byte[] stampAsServer(byte[] bytes, Instant at) {
        try {
            var info =
                    new TimeStampResponse(stamp(bytes, at)).getTimeStampToken().getTimeStampInfo();
            var hash = MessageDigest.getInstance("SHA-256").digest(forServers.getEncoded());
            var named = new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(hash)});
            var attributes = new AttributeTable(
                    new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named)));
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes))
                            .build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate()), forServers));
            generator.addCertificates(new JcaCertStore(List.of(forServers)));
            var content = new CMSProcessableByteArray(
                    PKCSObjectIdentifiers.id_ct_TSTInfo, info.toASN1Structure().getEncoded());
            return generator.generate(content, true).getEncoded("DER");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** In PEM. */
    public String rootAsText() {
        try {
            return pem("CERTIFICATE", root.getEncoded());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** In PEM. */
    public String certificateAsText() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** In PEM. */
    public String keyAsText() {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + kind + "-----\n";
    }

    private TimeStampResponse response(TimeStampRequest request, Instant at) throws Exception {
        var digest = new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
        var signer = new JcaSimpleSignerInfoGeneratorBuilder()
                .setProvider(new BouncyCastleProvider())
                .build(algorithm, pair.getPrivate(), certificate);
        var tokens = new TimeStampTokenGenerator(signer, digest, new ASN1ObjectIdentifier("1.2.3.4.1"));
        if (request.getCertReq()) tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(request, BigInteger.TEN, Date.from(at));
    }

    private record Issuing(KeyPair by, KeyPair of) {}

    private static KeyPair pair(String kind) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(kind.equals("EC") ? 256 : 2048);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            String name, Issuing keys, Instant from, Instant to, @Nullable KeyPurposeId use) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=Root"),
                    new BigInteger(64, new SecureRandom()),
                    Date.from(from),
                    Date.from(to.plus(Duration.ofSeconds(1))),
                    new X500Name(name),
                    keys.of().getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == null));
            if (use != null) builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(use));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(signerOf(keys.by().getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ContentSigner signerOf(PrivateKey key) throws Exception {
        return new JcaContentSignerBuilder(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA")
                .build(key);
    }
}
