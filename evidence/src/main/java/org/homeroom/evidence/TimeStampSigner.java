package org.homeroom.evidence;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The signature over a time stamp, with what it covers beside it. Source: RFC 5652, 5.3; RFC 5035; RFC 3161, 2.3 and 2.4.2.
 *
 * @param content the digest of which must stand among the attributes
 * @param attributes what was signed
 */
record TimeStampSigner(
        byte[] content,
        List<X509Certificate> certificates,
        String digest,
        byte[] attributes,
        Der.Value algorithm,
        byte[] signature) {

    static final String TIME_STAMP = "1.2.840.113549.1.9.16.1.4";

    private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    private static final String CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
    private static final String CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
    private static final String MAY_STAMP = "1.3.6.1.5.5.7.3.8";
    private static final String KEY_USAGES = "2.5.29.37";
    private static final Map<String, String> DIGESTS = Map.of(
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");
    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String RSA_PSS = "1.2.840.113549.1.1.10";

    static TimeStampSigner of(Der.Value signer, byte[] content, List<X509Certificate> certificates) {
        var fields = signer.inside();
        fields.next(Der.INTEGER);
        fields.next();
        var digest =
                DIGESTS.get(fields.next(Der.SEQUENCE).inside().next(Der.OID).oid());
        if (digest == null) throw new Malformed("a digest that is not known here, or weak");
        var attributes = fields.next(Der.contextual(0)).encoded();
        attributes[0] = Der.SET;
        var algorithm = fields.next(Der.SEQUENCE);
        return new TimeStampSigner(
                content,
                certificates,
                digest,
                attributes,
                algorithm,
                fields.next(Der.OCTETS).content());
    }

    /** The name of the authority; empty unless all of it is right. */
    Optional<String> verified(Collection<X509Certificate> trusted, Instant at) throws GeneralSecurityException {
        var said = whatItSays();
        var type = said.get(CONTENT_TYPE);
        var ofContent = said.get(MESSAGE_DIGEST);
        if (type == null || !type.oid().equals(TIME_STAMP) || ofContent == null) return Optional.empty();
        if (!MessageDigest.isEqual(
                ofContent.content(), MessageDigest.getInstance(digest).digest(content))) return Optional.empty();
        var all = new ArrayList<>(trusted);
        all.addAll(certificates);
        for (var certificate : all) {
            if (isNamed(certificate, said) && maySign(certificate) && hasSigned(certificate))
                return isTrusted(certificate, trusted, at)
                        ? Optional.of(certificate.getSubjectX500Principal().getName())
                        : Optional.empty();
        }
        return Optional.empty();
    }

    private Map<String, Der.Value> whatItSays() {
        var found = new HashMap<String, Der.Value>();
        for (var all = new Der(attributes).only(Der.SET).inside(); all.more(); ) {
            var one = all.next(Der.SEQUENCE).inside();
            var name = one.next(Der.OID).oid();
            if (found.put(name, one.only(Der.SET).inside().next()) != null) throw new Malformed("an attribute twice");
        }
        return found;
    }

    /** The signature covers which certificate it is to be verified with. */
    private static boolean isNamed(X509Certificate certificate, Map<String, Der.Value> said)
            throws GeneralSecurityException {
        var newer = said.get(CERTIFICATE_V2);
        var older = said.get(CERTIFICATE);
        var named = newer == null ? older : newer;
        if (named == null) return false;
        var first =
                named.inside().next(Der.SEQUENCE).inside().next(Der.SEQUENCE).inside();
        var digest = Optional.of("SHA-1");
        if (newer != null) {
            digest = first.optional(Der.SEQUENCE)
                    .map(algorithm ->
                            DIGESTS.get(algorithm.inside().next(Der.OID).oid()))
                    .or(() -> Optional.of("SHA-256"));
        }
        var hash = first.next(Der.OCTETS).content();
        return MessageDigest.isEqual(
                hash, MessageDigest.getInstance(digest.get()).digest(certificate.getEncoded()));
    }

    private static boolean maySign(X509Certificate certificate) throws GeneralSecurityException {
        var usages = certificate.getExtendedKeyUsage();
        var critical = certificate.getCriticalExtensionOIDs();
        return usages != null && usages.equals(List.of(MAY_STAMP)) && critical != null && critical.contains(KEY_USAGES);
    }

    private boolean hasSigned(X509Certificate certificate) throws GeneralSecurityException {
        var fields = algorithm.inside();
        var name = fields.next(Der.OID).oid();
        var verifier = Signature.getInstance(
                switch (name) {
                    case RSA -> digest.replace("-", "") + "withRSA";
                    case RSA_PSS -> "RSASSA-PSS";
                    default -> name;
                });
        if (name.equals(RSA_PSS)) {
            var parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
            try {
                parameters.init(fields.next(Der.SEQUENCE).encoded());
            } catch (IOException e) {
                throw new Malformed("parameters of a signature");
            }
            verifier.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
        }
        verifier.initVerify(certificate.getPublicKey());
        verifier.update(attributes);
        return verifier.verify(signature);
    }

    private boolean isTrusted(X509Certificate certificate, Collection<X509Certificate> trusted, Instant at)
            throws GeneralSecurityException {
        if (trusted.contains(certificate)) {
            certificate.checkValidity(Date.from(at));
            return true;
        }
        var target = new X509CertSelector();
        target.setCertificate(certificate);
        var anchors = trusted.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet());
        if (anchors.isEmpty()) return false;
        var path = new PKIXBuilderParameters(anchors, target);
        path.setRevocationEnabled(false);
        path.setDate(Date.from(at));
        path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
        CertPathBuilder.getInstance("PKIX").build(path);
        return true;
    }
}
