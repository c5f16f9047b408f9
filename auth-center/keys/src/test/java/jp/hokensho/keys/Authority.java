package jp.hokensho.keys;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// An authority and what it issues, for tests.
record Authority(CertificateAuthority authority) {

    static Authority at(Clock clock) {
        return new Authority(CertificateAuthority.create("保険証認証センター", clock));
    }

    KeyStoreFile server(String... names) {
        var pair = KeyPairs.p256();
        return with(pair, authority.issueServer(pair.getPublic(), List.of(names)));
    }

    KeyStoreFile terminal() {
        var pair = KeyPairs.p256();
        var csr = Csr.parse(Csr.create(pair).pem());
        return with(pair, authority.issueDevice(csr, UUID.randomUUID(), "1310000001", DeviceKind.TERMINAL));
    }

    private KeyStoreFile with(KeyPair pair, X509Certificate certificate) {
        return new KeyStoreFile(pair.getPrivate(), List.of(certificate, authority.certificate()));
    }
}
