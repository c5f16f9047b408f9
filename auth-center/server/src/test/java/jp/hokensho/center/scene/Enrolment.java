package jp.hokensho.center.scene;

import java.util.Map;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;

/// A device comes to its certificate.
public final class Enrolment {

    private Enrolment() {}

    /// @param stranger without a certificate
    public static KeyStoreFile with(String code, Http stranger) {
        var pair = KeyPairs.p256();
        var body = Map.of("code", code, "csr", Csr.create(pair).pem());
        var told = stranger.post("/v1/enrolments", body);
        var chain = told.body()
                .path("certificates")
                .valueStream()
                .map(pem -> Pem.certificate(pem.asText()))
                .toList();
        return new KeyStoreFile(pair.getPrivate(), chain);
    }
}
