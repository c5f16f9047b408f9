package jp.hokensho.keys;

import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/// What a certificate is for: whose it is, how long, and what it may be used for and nothing else.
///
/// @param purposes extended key usages; none for an authority and for a signer of tokens
record Profile(X500Name subject, Duration life, boolean authority, List<KeyPurposeId> purposes, List<String> names) {

    static Profile authority(X500Name subject, Duration life) {
        return new Profile(subject, life, true, List.of(), List.of());
    }

    static Profile server(X500Name subject, Duration life, List<String> names) {
        return new Profile(subject, life, false, List.of(KeyPurposeId.id_kp_serverAuth), names);
    }

    static Profile client(X500Name subject, Duration life) {
        return new Profile(subject, life, false, List.of(KeyPurposeId.id_kp_clientAuth), List.of());
    }

    static Profile signer(X500Name subject, Duration life) {
        return new Profile(subject, life, false, List.of(), List.of());
    }

    void addTo(X509v3CertificateBuilder certificate) throws CertIOException {
        var usage = authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
        var basic = authority ? new BasicConstraints(0) : new BasicConstraints(false);
        certificate.addExtension(Extension.basicConstraints, true, basic);
        certificate.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (!purposes.isEmpty()) {
            var extended = new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new));
            certificate.addExtension(Extension.extendedKeyUsage, false, extended);
        }
        if (!names.isEmpty()) {
            var general = names.stream().map(Profile::general).toArray(GeneralName[]::new);
            certificate.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(general));
        }
    }

    private static GeneralName general(String dnsOrIp) {
        var address = dnsOrIp.contains(":") || dnsOrIp.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, dnsOrIp);
    }
}
