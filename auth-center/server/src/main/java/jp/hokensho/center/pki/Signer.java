package jp.hokensho.center.pki;

import jakarta.inject.Singleton;
import java.security.PrivateKey;
import java.security.PublicKey;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Thumbprint;

/// The first key that signs session tokens (ES256), until another takes its place.
@Singleton
public class Signer {

    private final KeyStoreFile token;

    Signer(PkiConfig config) {
        this.token = new StateDirectory(config.state()).token();
    }

    public PrivateKey privateKey() {
        return token.privateKey();
    }

    public PublicKey publicKey() {
        return token.certificate().getPublicKey();
    }

    public String keyId() {
        return Thumbprint.of(token.certificate());
    }
}
