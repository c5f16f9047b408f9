package jp.hokensho.terminal.center;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import jp.hokensho.keys.Tls;
import jp.hokensho.protocol.Problem;
import jp.hokensho.protocol.ProblemType;

/// Single HTTPS requests to the centre. HTTP/1.1, so that a broken connection costs one question, not all
/// that are under way; no redirect is followed.
final class Calls implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final long LARGEST_REPLY = 4L * 1024 * 1024;
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);

    private final URI center;
    private final Locale locale;
    private final Duration reply;
    private final HttpClient client;

    Calls(URI center, SSLContext tls, Locale locale, Duration reply) {
        this.center = center;
        this.locale = locale;
        this.reply = reply;
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslParameters(Tls.parameters())
                .connectTimeout(CONNECT)
                .build();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(center.resolve(path))
                .timeout(reply)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", locale.getLanguage());
    }

    HttpRequest.Builder post(String path, Object body) {
        return to(path).header("Content-Type", "application/json").POST(json(body));
    }

    HttpRequest.Builder put(String path, Object body) {
        return to(path).header("Content-Type", "application/json").PUT(json(body));
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(Wire.write(body), StandardCharsets.UTF_8);
    }

    /// @throws CenterProblem for a problem document
    /// @throws CenterUnreachable for no reply, or one that is not the centre's
    HttpResponse<String> send(HttpRequest request) {
        try {
            var handler = BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST_REPLY);
            var response = client.send(request, handler);
            if (response.statusCode() / 100 != 2) {
                throw problem(response);
            }
            return response;
        } catch (IOException e) {
            throw CenterUnreachable.of(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CenterUnreachable(CenterUnreachable.Why.STOPPED);
        }
    }

    private CenterProblem problem(HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        var problem = type.startsWith(Problem.MEDIA_TYPE) ? Wire.read(response.body(), Problem.class) : bare(response);
        return new CenterProblem(
                ProblemType.ofUrn(String.valueOf(problem.type())).orElseGet(() -> byStatus(response.statusCode())),
                problem,
                retryAfter(response));
    }

    /// A proxy or a centre in trouble may say no without a document: the status has to do.
    private Problem bare(HttpResponse<String> response) {
        var type = byStatus(response.statusCode());
        return new Problem(type.urn(), type.title(locale), response.statusCode(), null, null, null, List.of());
    }

    private static ProblemType byStatus(int status) {
        return switch (status) {
            case 400 -> ProblemType.MALFORMED_REQUEST;
            case 401 -> ProblemType.NO_SESSION;
            case 403 -> ProblemType.REFUSED;
            case 404 -> ProblemType.NOT_FOUND;
            case 409 -> ProblemType.CONFLICT;
            case 413 -> ProblemType.TOO_LARGE;
            case 422 -> ProblemType.IMPOSSIBLE_VALUE;
            case 429 -> ProblemType.TOO_MANY_REQUESTS;
            case 502, 503, 504 -> ProblemType.UNAVAILABLE;
            default -> ProblemType.INTERNAL;
        };
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        var seconds = response.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_RETRY_AFTER.toSeconds()))
                : Duration.ZERO;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
