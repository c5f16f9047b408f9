package jp.hokensho.acceptance.stack;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.SecretFile;

/// An insurer's adapter as a process with its state directory.
public final class Adapter {

    private final Launcher launcher;
    private final Path state;
    private final int port;
    private final Center center;
    private final Readiness readiness = new Readiness();
    private Program program;

    Adapter(Launcher launcher, Path state, int port, Center center) {
        this.launcher = launcher;
        this.state = state;
        this.port = port;
        this.center = center;
        launcher.remember(database());
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path state() {
        return state;
    }

    public Database database() {
        return new Database(state, "adapter");
    }

    public Program program() {
        return program;
    }

    /// Its key and certificate, as they are now.
    public KeyStoreFile identity() {
        var password = SecretFile.text(state.resolve("keystore.password")).toCharArray();
        return KeyStoreFile.load(state.resolve("adapter.p12"), password);
    }

    /// Which authorities it trusts.
    public List<X509Certificate> trusted() {
        return Pem.readAll(state.resolve("ca.pem"));
    }

    void enrol(String code) {
        command(
                        "enrol",
                        code,
                        "--center",
                        center.url(),
                        "--ca",
                        center.authority().toString())
                .orFail("insurer-adapter enrol");
    }

    void importCards(Path file) {
        command("import", file.toString()).orFail("insurer-adapter import");
    }

    /// An import that somebody may end before it is done.
    public Program startImport(Path file) {
        var arguments = List.of("import", file.toString(), "--yes", "--state", state.toString());
        return launcher.start("import-" + state.getFileName(), Installation.ADAPTER, arguments);
    }

    /// Any command, on this adapter's state.
    public Command.Result command(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--state", state.toString()));
        return launcher.command().run(Installation.ADAPTER, arguments);
    }

    public void start() {
        start(Map.of());
    }

    /// With settings as an operator gives them. It looks after its keys more often than it would elsewhere: a
    /// rehearsal need not wait for an hour.
    public void start(Map<String, String> environment) {
        var arguments = List.of(
                "serve", "--state", state.toString(), "--port", Integer.toString(port), "--center", center.url());
        var settings = new HashMap<>(environment);
        settings.putIfAbsent("HOKENSHO_KEY_CHECK", "10s");
        program = launcher.start(state.getFileName().toString(), Installation.ADAPTER, arguments, settings);
    }

    public void awaitReady() {
        readiness.await(program, url().resolve("/q/health/live"));
    }
}
