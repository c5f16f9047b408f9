package jp.hokensho.keys;

import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/// A certificate request (PKCS#10) whose sender has shown to hold the private key. It says nothing else that
/// is believed: name and rights of the certificate are the authority's.
///
/// @param publicKey on P-256
public record Csr(PublicKey publicKey, String pem) {

    private static final int LONGEST = 8_192;

    public static Csr create(KeyPair pair) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            var request = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=device"), pair.getPublic());
            var der = request.build(signer).getEncoded();
            return new Csr(pair.getPublic(), Pem.of("CERTIFICATE REQUEST", der));
        } catch (IOException | OperatorCreationException unusable) {
            throw new KeyFailure("this key cannot sign a certificate request", unusable);
        }
    }

    /// @throws KeyFailure unless it is one request for a P-256 key, signed with that key by ECDSA and SHA-256
    public static Csr parse(String pem) {
        try {
            var request = new JcaPKCS10CertificationRequest(request(pem));
            var key = request.getPublicKey();
            if (!KeyPairs.areP256(key) || !isSigned(request, key)) {
                throw new KeyFailure("the certificate request is not signed with its own P-256 key");
            }
            return new Csr(key, pem);
        } catch (GeneralSecurityException | OperatorCreationException | PKCSException broken) {
            throw new KeyFailure("the key of the certificate request cannot be used", broken);
        }
    }

    private static boolean isSigned(PKCS10CertificationRequest request, PublicKey key)
            throws OperatorCreationException, PKCSException {
        var algorithm = request.getSignatureAlgorithm().getAlgorithm();
        return algorithm.equals(X9ObjectIdentifiers.ecdsa_with_SHA256)
                && request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
    }

    private static PKCS10CertificationRequest request(String pem) {
        if (pem.length() > LONGEST) {
            throw new KeyFailure("the certificate request is longer than " + LONGEST + " characters");
        }
        try (var parser = new PEMParser(new StringReader(pem))) {
            if (parser.readObject() instanceof PKCS10CertificationRequest request && parser.readObject() == null) {
                return request;
            }
        } catch (IOException | RuntimeException broken) {
            throw new KeyFailure("this is no certificate request in PEM form", broken);
        }
        throw new KeyFailure("this is no certificate request in PEM form");
    }
}
