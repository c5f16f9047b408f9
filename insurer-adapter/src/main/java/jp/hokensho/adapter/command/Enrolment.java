package jp.hokensho.adapter.command;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;
import jp.hokensho.protocol.Problem;

/// `POST /v1/enrolments` at the centre.
final class Enrolment {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CREATED = 201;
    private static final int WRONG = 403;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final ObjectMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final URI center;
    private final List<X509Certificate> authorities;

    Enrolment(URI center, List<X509Certificate> authorities) {
        this.center = center;
        this.authorities = authorities;
    }

    private record Certificates(List<String> certificates) {}

    /// @return the device's certificate first
    /// @throws Refused in the centre's words
    List<X509Certificate> certify(String code, Csr request) throws IOException, InterruptedException {
        var body = json.writeValueAsBytes(Map.of("code", code, "csr", request.pem()));
        var posting = HttpRequest.newBuilder(center.resolve("/v1/enrolments"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept-Language", Locale.getDefault().getLanguage())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try (var client = client()) {
            var answer = client.send(posting, BodyHandlers.ofByteArray());
            if (answer.statusCode() != CREATED) {
                throw new Refused(refusal(answer) + advice(answer));
            }
            return json.readValue(answer.body(), Certificates.class).certificates().stream()
                    .map(Pem::certificate)
                    .toList();
        }
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .sslContext(Tls.clientContext(authorities))
                .sslParameters(Tls.parameters())
                .connectTimeout(PATIENCE)
                .build();
    }

    private static String advice(HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case WRONG -> System.lineSeparator() + Messages.of("enrol.wrong");
            case TOO_MANY, UNAVAILABLE ->
                System.lineSeparator()
                        + Messages.of(
                                "enrol.later",
                                answer.headers().firstValue("Retry-After").orElse("60"));
            default -> "";
        };
    }

    private String refusal(HttpResponse<byte[]> answer) {
        try {
            var problem = json.readValue(answer.body(), Problem.class);
            var number = problem.traceNumber() == null ? "" : " (" + problem.traceNumber() + ")";
            return Messages.of("enrol.refused", problem.title() + number);
        } catch (IOException _) {
            return Messages.of("enrol.refused", "HTTP " + answer.statusCode());
        }
    }
}
