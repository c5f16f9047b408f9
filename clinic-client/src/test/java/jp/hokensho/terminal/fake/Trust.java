package jp.hokensho.terminal.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.DeviceKind;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Thumbprint;
import jp.hokensho.keys.Tls;

/// Real certificates of an authority made for one test: a centre's, a terminal's.
public final class Trust {

    public static final String KEYSTORE_PASSWORD = "key-password";
    private static final String CLINIC = "1310000001";

    private final CertificateAuthority authority = CertificateAuthority.create("test", Clock.systemUTC());
    private final CertificateAuthority next = CertificateAuthority.create("the next", Clock.systemUTC());
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final KeyStoreFile server = server();
    private volatile List<CertificateAuthority> named = List.of(authority);
    private final UUID device = UUID.randomUUID();
    private final Map<String, List<String>> given = new ConcurrentHashMap<>();
    private final Map<String, String> formerOf = new ConcurrentHashMap<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    /// TLS as the centre speaks it: a client certificate is asked for, not demanded.
    SSLContext server(String protocol) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(server.keyStore(), new char[0]);
        var trust = Tls.trust(List.of(authority.certificate(), next.certificate()));
        var context = SSLContext.getInstance(protocol);
        context.init(keys.getKeyManagers(), new TrustManager[] {trust}, null);
        return context;
    }

    /// The next authority is named beside the present one.
    public X509Certificate announceNext() {
        named = List.of(authority, next);
        return next.certificate();
    }

    /// Certificates come from the next authority.
    public void issueByNext() {
        named = List.of(next, authority);
    }

    /// As the centre answers who asks which authorities count.
    ///
    /// @param query with what is trusted there; may be null
    String named(String query) {
        told.add(String.valueOf(query));
        return named.stream()
                .map(CertificateAuthority::certificate)
                .map(certificate -> '"' + Pem.of(certificate).replace("\n", "\\n") + '"')
                .collect(Collectors.joining(",", "{\"authorities\":[", "]}"));
    }

    /// What terminals told that they trust.
    public List<String> told() {
        return told;
    }

    /// Certificates as the centre answers an enrolment: the same ones for the same key.
    public List<String> certificatesFor(String csr) {
        var request = Csr.parse(csr);
        return given.computeIfAbsent(Thumbprint.of(request.publicKey()), _ -> certified(request));
    }

    public int keysCertified() {
        return given.size();
    }

    /// As the centre answers a renewal: the present one is good until the next is shown.
    List<String> renewed(String csr, X509Certificate present) {
        var next = certificatesFor(csr);
        formerOf.put(Thumbprint.of(Pem.certificate(next.getFirst())), Thumbprint.of(present));
        return next;
    }

    /// This certificate is good; one that it replaces is not any more.
    boolean takes(X509Certificate shown) {
        var former = formerOf.remove(Thumbprint.of(shown));
        if (former != null) {
            ended.add(former);
        }
        return !ended.contains(Thumbprint.of(shown));
    }

    private List<String> certified(Csr request) {
        var issuing = named.getFirst();
        var certificate = issuing.issueDevice(request, device, CLINIC, DeviceKind.TERMINAL);
        return List.of(Pem.of(certificate), Pem.of(issuing.certificate()));
    }

    public Path ca(Path folder) {
        var file = folder.resolve("ca.pem");
        Pem.write(file, authority.certificate());
        return file;
    }

    /// A terminal that is already enrolled, signing in as `clerk1`.
    public Path profile(Path folder, URI center) throws Exception {
        return profile(folder, center, device);
    }

    /// A further terminal of the clinic.
    public Path furtherProfile(Path folder, URI center) throws Exception {
        return profile(folder, center, UUID.randomUUID());
    }

    /// Of another clinic.
    public X509Certificate strangers() {
        return authority.issueDevice(Csr.create(KeyPairs.p256()), UUID.randomUUID(), "1310000002", DeviceKind.TERMINAL);
    }

    private Path profile(Path folder, URI center, UUID device) throws Exception {
        ca(folder);
        var pair = KeyPairs.p256();
        var certificate = authority.issueDevice(Csr.create(pair), device, CLINIC, DeviceKind.TERMINAL);
        new KeyStoreFile(pair.getPrivate(), List.of(certificate, authority.certificate()))
                .save(folder.resolve("terminal.p12"), KEYSTORE_PASSWORD.toCharArray());
        var file = folder.resolve("clinic-client.properties");
        Files.writeString(file, """
                center=%s
                ca=ca.pem
                keystore=terminal.p12
                keystore-password=%s
                login=clerk1
                password=%s
                """.formatted(center, KEYSTORE_PASSWORD, FakeCenter.PASSWORD));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private KeyStoreFile server() {
        var pair = KeyPairs.p256();
        var certificate = authority.issueServer(pair.getPublic(), List.of("localhost", "127.0.0.1"));
        return new KeyStoreFile(pair.getPrivate(), List.of(certificate, authority.certificate()));
    }

    /// A server on a free port of the loopback that asks for a certificate and takes none amiss.
    HttpsServer listening() throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        var tls = server("TLSv1.3");
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                var wanted = tls.getDefaultSSLParameters();
                wanted.setWantClientAuth(true);
                wanted.setProtocols(new String[] {"TLSv1.3"});
                parameters.setSSLParameters(wanted);
            }
        });
        return server;
    }

    static X509Certificate shown(HttpExchange exchange) throws SSLPeerUnverifiedException {
        return (X509Certificate) ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0];
    }

    static boolean certified(HttpExchange exchange) {
        try {
            return ((HttpsExchange) exchange).getSSLSession().getPeerCertificates().length > 0;
        } catch (SSLPeerUnverifiedException _) {
            return false;
        }
    }
}
