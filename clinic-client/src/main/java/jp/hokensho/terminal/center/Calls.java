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
import java.util.function.Supplier;
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
    private final Supplier<SSLContext> tls;
    private Line line;

    Calls(URI center, Supplier<SSLContext> tls, Locale locale, Duration reply) {
        this.center = center;
        this.locale = locale;
        this.reply = reply;
        this.tls = tls;
        this.line = line(tls.get());
    }

    private static Line line(SSLContext tls) {
        var client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslParameters(Tls.parameters())
                .connectTimeout(CONNECT)
                .build();
        return new Line(tls, client);
    }

    /// Opened anew when the key is another one; what is under way on the former ends by itself.
    private synchronized HttpClient client() {
        var now = tls.get();
        if (line.tls() != now) {
            line.client().shutdown();
            line = line(now);
        }
        return line.client();
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

    /// Whoever is turned away while the key is renewed comes again with the new one.
    ///
    /// @throws CenterProblem for a problem document
    /// @throws CenterUnreachable for no reply, or one that is not the centre's
    HttpResponse<String> send(HttpRequest request) {
        var client = client();
        try {
            return send(client, request);
        } catch (CenterProblem problem) {
            if (problem.refusesDevice() && client() != client) {
                return send(client(), request);
            }
            throw problem;
        }
    }

    private HttpResponse<String> send(HttpClient client, HttpRequest request) {
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
    public synchronized void close() {
        line.client().shutdownNow();
    }

    private record Line(SSLContext tls, HttpClient client) {}
}
