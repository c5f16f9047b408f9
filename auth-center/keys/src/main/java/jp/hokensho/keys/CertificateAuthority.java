package jp.hokensho.keys;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// The centre's own authority: it alone says which device is whose. It issues for P-256 keys and to no other
/// authority.
public final class CertificateAuthority {

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3_652);
    private static final Duration LIFE = Duration.ofDays(730);

    private final KeyStoreFile identity;
    private final Issuer issuer;
    private final Duration deviceLife;

    private CertificateAuthority(KeyStoreFile identity, Issuer issuer, Duration deviceLife) {
        this.identity = identity;
        this.issuer = issuer;
        this.deviceLife = deviceLife;
    }

    /// A new authority with a key of its own, for ten years.
    public static CertificateAuthority create(String name, Clock clock) {
        var pair = KeyPairs.p256();
        var subject = new X500NameBuilder().addRDN(BCStyle.CN, name).build();
        var issuer = new Issuer(subject, pair.getPublic(), pair.getPrivate(), clock);
        var certificate = issuer.issue(Profile.authority(subject, AUTHORITY_LIFE), pair.getPublic(), Instant.MAX);
        return new CertificateAuthority(new KeyStoreFile(pair.getPrivate(), List.of(certificate)), issuer, LIFE);
    }

    /// The authority that was kept in a key store.
    ///
    /// @throws KeyFailure when the certificate is not an authority's
    public static CertificateAuthority of(KeyStoreFile identity, Clock clock) {
        var certificate = identity.certificate();
        if (certificate.getBasicConstraints() < 0) {
            throw new KeyFailure("the certificate in the key store is not an authority's");
        }
        var name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        var issuer = new Issuer(name, certificate.getPublicKey(), identity.privateKey(), clock);
        return new CertificateAuthority(identity, issuer, LIFE);
    }

    /// The same authority, whose devices' certificates are good for so long.
    public CertificateAuthority lasting(Duration life) {
        return new CertificateAuthority(identity, issuer, life);
    }

    public X509Certificate certificate() {
        return identity.certificate();
    }

    /// Whether this certificate is one of that authority's, whatever it is good for.
    public static boolean isIssuedBy(X509Certificate authority, X509Certificate certificate) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /// To be kept; it holds the authority's private key.
    public KeyStoreFile keyStoreFile() {
        return identity;
    }

    /// For a TLS server that answers to these host names and addresses; the first is its common name. Two
    /// years.
    public X509Certificate issueServer(PublicKey key, List<String> dnsOrIp) {
        var subject =
                new X500NameBuilder().addRDN(BCStyle.CN, dnsOrIp.getFirst()).build();
        return issue(Profile.server(subject, LIFE, dnsOrIp), key);
    }

    /// For a terminal or an adapter: client authentication only, two years unless
    /// [#lasting] says otherwise. Subject: CN is the device, O the
    /// tenant, OU `terminal` or `adapter`.
    public X509Certificate issueDevice(Csr csr, UUID device, String tenant, DeviceKind kind) {
        var subject = new X500NameBuilder()
                .addRDN(BCStyle.O, tenant)
                .addRDN(BCStyle.OU, kind.unit())
                .addRDN(BCStyle.CN, device.toString())
                .build();
        return issue(Profile.client(subject, deviceLife), csr.publicKey());
    }

    /// For a key that signs tokens or receipts and opens no connection. Two years.
    public X509Certificate issueSigner(PublicKey key, String name) {
        return issue(
                Profile.signer(new X500NameBuilder().addRDN(BCStyle.CN, name).build(), LIFE), key);
    }

    private X509Certificate issue(Profile profile, PublicKey key) {
        if (!KeyPairs.areP256(key)) {
            throw new KeyFailure("certificates are issued for P-256 keys only");
        }
        return issuer.issue(profile, key, certificate().getNotAfter().toInstant());
    }
}
