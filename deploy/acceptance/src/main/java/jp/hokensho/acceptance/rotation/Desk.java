package jp.hokensho.acceptance.rotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.hokensho.acceptance.stack.Api;
import jp.hokensho.acceptance.stack.Terminal;

/// A terminal's way to the centre, with the key that lies there now. As the terminal's own program it takes up a
/// key that was renewed, and comes again with it where the former ended under way.
final class Desk {

    private static final int TURNED_AWAY = 403;

    private final Terminal terminal;
    private Held held;

    Desk(Terminal terminal) {
        this.terminal = terminal;
        this.held = new Held(mark(), terminal.api());
    }

    private record Held(String mark, Api api) {}

    Api.Reply get(String path) {
        return api().get(path, Map.of());
    }

    Api.Reply post(String path, String json, Map<String, String> headers) {
        var api = api();
        var reply = api.post(path, json, headers);
        return reply.status() == TURNED_AWAY && api() != api ? api().post(path, json, headers) : reply;
    }

    private synchronized Api api() {
        var now = mark();
        if (!now.equals(held.mark())) {
            held = new Held(now, terminal.api());
        }
        return held.api();
    }

    private String mark() {
        return mark(terminal.profile().keystore()) + " " + mark(terminal.trusted());
    }

    private static String mark(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.getAttribute(file, "unix:ino");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
