package jp.hokensho.adapter.link;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.keys.AuthorityFile;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyRenewal;
import jp.hokensho.keys.KeyRenewal.Verdict;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;

/// What an adapter asks of the centre beside its links: its next certificate, and how its keys stand. Each call
/// opens a connection of its own, with the key it is given; the first node that answers will do.
@Singleton
class CenterDoor implements KeyRenewal.Center {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int OK = 200;
    private static final int REFUSED = 403;

    private final ObjectMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Adapter adapter;

    CenterDoor(Adapter adapter) {
        this.adapter = adapter;
    }

    /// Of the key as it lies there now.
    KeyRenewal renewal() {
        var state = adapter.state();
        return new KeyRenewal(state.keyStore(), state.keyStorePassword(), this);
    }

    Instant certificateEnd() {
        return adapter.state().identity().certificate().getNotAfter().toInstant();
    }

    private record Certificates(List<String> certificates) {}

    private record Own(List<String> authorities) {

        private Own {
            authorities = authorities == null ? List.of() : List.copyOf(authorities);
        }
    }

    /// Those that are trusted, the one that issues first.
    @Override
    public List<X509Certificate> authorities() {
        return trusted().read();
    }

    AuthorityFile trusted() {
        return new AuthorityFile(adapter.state().authority());
    }

    /// Tells which are trusted here.
    ///
    /// @return those that are to be trusted; empty where the centre does not say
    /// @throws UncheckedIOException where no node answers, or says no
    List<X509Certificate> named(List<String> known) {
        var own = get("/v1/enrolments/current?trusts=" + String.join(",", known), Own.class);
        return own.authorities().stream().map(Pem::certificate).toList();
    }

    /// @throws UncheckedIOException where no node answers, or says no
    @Override
    public List<X509Certificate> renew(KeyStoreFile present, Csr next) {
        try {
            var body = BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("csr", next.pem())));
            var answer =
                    ask(present, "/v1/enrolments/renewal", request -> request.header("Content-Type", "application/json")
                            .POST(body));
            if (answer.statusCode() == CONFLICT) {
                return List.of();
            }
            if (answer.statusCode() != CREATED) {
                throw new IOException("status " + answer.statusCode());
            }
            return json.readValue(answer.body(), Certificates.class).certificates().stream()
                    .map(Pem::certificate)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Verdict judge(KeyStoreFile key) {
        try {
            return switch (ask(key, "/v1/enrolments/current", HttpRequest.Builder::GET)
                    .statusCode()) {
                case OK -> Verdict.TAKEN;
                case REFUSED -> Verdict.REFUSED;
                default -> Verdict.UNKNOWN;
            };
        } catch (IOException _) {
            return Verdict.UNKNOWN;
        }
    }

    /// With the present key.
    ///
    /// @throws UncheckedIOException where no node answers, or says no
    <T> T get(String path, Class<T> type) {
        return told(path, OK, HttpRequest.Builder::GET, type);
    }

    /// As [#get].
    <T> T post(String path, Object body, Class<T> type) {
        try {
            var bytes = BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
            return told(
                    path,
                    CREATED,
                    request ->
                            request.header("Content-Type", "application/json").POST(bytes),
                    type);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private <T> T told(String path, int wanted, UnaryOperator<HttpRequest.Builder> what, Class<T> type) {
        try {
            var answer = ask(adapter.state().identity(), path, what);
            if (answer.statusCode() != wanted) {
                throw new IOException("status " + answer.statusCode());
            }
            return json.readValue(answer.body(), type);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private HttpResponse<byte[]> ask(KeyStoreFile key, String path, UnaryOperator<HttpRequest.Builder> what)
            throws IOException {
        try (var client = HttpClient.newBuilder()
                .sslContext(Tls.clientContext(key, authorities()))
                .sslParameters(Tls.parameters())
                .connectTimeout(PATIENCE)
                .build()) {
            var trouble = new IOException("no node of the centre is known");
            for (var center : adapter.centers()) {
                try {
                    return client.send(request(center, path, what), BodyHandlers.ofByteArray());
                } catch (IOException next) {
                    trouble = next;
                }
            }
            throw trouble;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static HttpRequest request(URI center, String path, UnaryOperator<HttpRequest.Builder> what) {
        return what.apply(HttpRequest.newBuilder(center.resolve(path)).timeout(PATIENCE))
                .build();
    }
}
