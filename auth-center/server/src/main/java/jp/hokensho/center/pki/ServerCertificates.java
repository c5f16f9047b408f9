package jp.hokensho.center.pki;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyRenewal;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Thumbprint;

/// What this server shows in a handshake: a certificate of the authority that issues now, or of a former one to
/// a client that says it trusts no other. That of the state directory serves as long as it is young; others are
/// made for this run, for the same names, and kept nowhere.
final class ServerCertificates extends X509ExtendedKeyManager {

    private static final double OLD = 0.33;

    private final Authority authority;
    private final KeyStoreFile kept;
    private final Clock clock;
    private final Map<String, KeyStoreFile> byAuthority = new ConcurrentHashMap<>();

    ServerCertificates(Authority authority, KeyStoreFile kept, Clock clock) {
        this.authority = authority;
        this.kept = kept;
        this.clock = clock;
    }

    /// @param issuers those that the client names; null where it names none
    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        if (!keyType.equals("EC")) {
            return null;
        }
        var begun = authority.begun();
        var named = begun.stream()
                .filter(term -> isNamed(term.certificate(), issuers))
                .findFirst()
                .orElseGet(begun::getFirst);
        var alias = Thumbprint.of(named.certificate());
        byAuthority.compute(alias, (_, present) -> isYoung(present) ? present : certified(named.authority()));
        return alias;
    }

    private static boolean isNamed(X509Certificate authority, Principal... issuers) {
        return issuers != null && Arrays.asList(issuers).contains(authority.getSubjectX500Principal());
    }

    private boolean isYoung(KeyStoreFile present) {
        return present != null && !KeyRenewal.isDue(present.certificate(), OLD, clock.instant());
    }

    private KeyStoreFile certified(CertificateAuthority issuer) {
        if (isYoung(kept) && CertificateAuthority.isIssuedBy(issuer.certificate(), kept.certificate())) {
            return kept;
        }
        var pair = KeyPairs.p256();
        var certificate = issuer.issueServer(pair.getPublic(), names());
        return new KeyStoreFile(pair.getPrivate(), List.of(certificate, issuer.certificate()));
    }

    /// Names and addresses of the certificate that `auth-center init` made.
    private List<String> names() {
        try {
            return kept.certificate().getSubjectAlternativeNames().stream()
                    .map(name -> name.get(1).toString())
                    .toList();
        } catch (CertificateParsingException broken) {
            throw new KeyFailure("the server's certificate names no server", broken);
        }
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return byAuthority.get(alias).chain().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return byAuthority.get(alias).privateKey();
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return chooseEngineServerAlias(keyType, issuers, null);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        var alias = chooseEngineServerAlias(keyType, issuers, null);
        return alias == null ? null : new String[] {alias};
    }

    /// A server is no client.
    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return null;
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        return null;
    }
}
