package jp.hokensho.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Signs certificates: X.509 v3, random serial numbers, ECDSA with SHA-256.
///
/// @param key identifies `privateKey` in what is issued
record Issuer(X500Name name, PublicKey key, PrivateKey privateKey, Clock clock) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIAL_BITS = 127;
    /// Clocks of devices may be slow.
    private static final Duration SLACK = Duration.ofMinutes(5);

    /// @param end no certificate outlives its issuer
    X509Certificate issue(Profile profile, PublicKey subject, Instant end) {
        var now = clock.instant();
        var until = now.plus(profile.life()).isBefore(end) ? now.plus(profile.life()) : end;
        var from = Date.from(now.minus(SLACK));
        var certificate = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS),
                from,
                Date.from(until),
                profile.subject(),
                subject);
        try {
            var identifiers = new JcaX509ExtensionUtils();
            var subjectKey = identifiers.createSubjectKeyIdentifier(subject);
            certificate.addExtension(Extension.subjectKeyIdentifier, false, subjectKey);
            var authorityKey = identifiers.createAuthorityKeyIdentifier(key);
            certificate.addExtension(Extension.authorityKeyIdentifier, false, authorityKey);
            profile.addTo(certificate);
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(privateKey);
            return new JcaX509CertificateConverter().getCertificate(certificate.build(signer));
        } catch (IOException | GeneralSecurityException | OperatorCreationException failed) {
            throw new KeyFailure("the certificate could not be issued", failed);
        }
    }

    @Override
    public String toString() {
        return "Issuer[" + name + "]";
    }
}
