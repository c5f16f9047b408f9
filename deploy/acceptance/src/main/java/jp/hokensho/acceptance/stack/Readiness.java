package jp.hokensho.acceptance.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Waits until a program says that it is ready; a program that died meanwhile is not waited for.
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient http;

    Readiness() {
        this(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build());
    }

    Readiness(HttpClient http) {
        this.http = http;
    }

    void await(Program program, URI health) {
        await(program, health, _ -> true);
    }

    /// @param content what the body must say besides status 200
    void await(Program program, URI uri, Predicate<String> content) {
        until(() -> program == null || program.alive(), () -> says(uri, content), () -> {
            var name = program == null ? uri.toString() : program.name();
            var tail = program == null ? "" : "\n" + program.tail();
            return name + " did not get ready: " + uri + tail;
        });
    }

    /// Until it has written that.
    void await(Program program, Pattern words) {
        until(program::alive, () -> program.wrote(words).isPresent(), () -> program.name() + "\n" + program.tail());
    }

    private static void until(
            BooleanSupplier alive, BooleanSupplier done, java.util.function.Supplier<String> complaint) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (!alive.getAsBoolean() || System.nanoTime() > deadline) {
                throw new Failed(complaint.get());
            }
            pause();
        }
    }

    private boolean says(URI uri, Predicate<String> content) {
        try {
            var request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 && content.test(response.body());
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted", e);
        }
    }
}
