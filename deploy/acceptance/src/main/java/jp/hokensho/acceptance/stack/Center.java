package jp.hokensho.acceptance.stack;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.hokensho.keys.Pem;
import jp.hokensho.keys.Tls;

/// The authentication centre as a process with its state directory.
public final class Center {

    private final Launcher launcher;
    private final Folder folder;
    private final Ports ports;
    private final Readiness readiness = new Readiness();
    private Program program;

    Center(Launcher launcher, Folder folder, Ports ports) {
        this.launcher = launcher;
        this.folder = folder;
        this.ports = ports;
        launcher.remember(database());
    }

    public String url() {
        return "https://localhost:" + ports.center();
    }

    public URI management() {
        return URI.create("http://127.0.0.1:" + ports.management());
    }

    public Path authority() {
        return folder.center().resolve("ca.pem");
    }

    /// HTTPS to it without a certificate.
    public Api stranger() {
        return new Api(url(), null, Pem.readAll(authority()));
    }

    public Database database() {
        return new Database(folder.center(), "center");
    }

    public Program program() {
        return program;
    }

    void init() {
        var arguments = List.of(
                "init",
                "--state",
                folder.center().toString(),
                "--host",
                "localhost",
                "--host",
                "127.0.0.1",
                "--registry",
                folder.registry().toString(),
                "--credentials",
                folder.credentials().toString());
        launcher.command().run(Installation.CENTER, arguments).orFail("auth-center init");
    }

    void importCards(Path file) {
        command("import", file.toString(), "--released-by", "operator").orFail("auth-center import");
    }

    /// An import that somebody may end before it is done.
    public Program startImport(Path file) {
        var arguments = List.of(
                "import", file.toString(), "--yes", "--state", folder.center().toString());
        return launcher.start("import-center", Installation.CENTER, arguments);
    }

    /// Any other command, on this centre's state.
    public Command.Result command(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--state", folder.center().toString()));
        return launcher.command().run(Installation.CENTER, arguments);
    }

    public void start() {
        start(Map.of());
    }

    /// One run that makes the next ones start faster.
    public void train() {
        start(Map.of("HOKENSHO_TRAIN", "auth-center"));
        awaitReady();
        program.close();
    }

    /// With settings as an operator gives them.
    public void start(Map<String, String> environment) {
        var arguments = List.of(
                "serve",
                "--state",
                folder.center().toString(),
                "--port",
                Integer.toString(ports.center()),
                "--management-port",
                Integer.toString(ports.management()));
        program = launcher.start("auth-center", Installation.CENTER, arguments, environment);
    }

    /// Ready, and with the first TLS connection behind it, which is the slow one.
    public void awaitReady() {
        readiness.await(program, management().resolve("/q/health/ready"));
        var https = HttpClient.newBuilder()
                .sslContext(Tls.clientContext(Pem.readAll(authority())))
                .build();
        new Readiness(https).await(program, URI.create(url() + "/q/openapi"));
    }

    /// Until an adapter of this insurer is connected.
    void awaitLink(String insurer) {
        var link =
                java.util.regex.Pattern.compile("(?m)^hokensho_link_up\\{[^}]*insurer=\"" + insurer + "\"[^}]*} [1-9]");
        readiness.await(program, management().resolve("/q/metrics"), body -> link.matcher(body)
                .find());
    }

    public void restart() {
        program.close();
        start();
        awaitReady();
    }
}
