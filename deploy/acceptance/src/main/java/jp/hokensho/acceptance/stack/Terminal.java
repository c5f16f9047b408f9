package jp.hokensho.acceptance.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.Pem;

/// A clinic's terminal: its profile (0600: centre, key, who signs in) and, where it serves, its process.
public final class Terminal {

    private static final Pattern PAGE = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/open\\?code=\\w+");

    private final Launcher launcher;
    private final Path state;
    private final int port;
    private final Center center;
    private final Readiness readiness = new Readiness();
    private Program program;

    Terminal(Launcher launcher, Path state, int port, Center center) {
        this.launcher = launcher;
        this.state = state;
        this.port = port;
        this.center = center;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// The address that opens its page, once, in the first browser that follows it: it carries the code.
    /// Secret.
    public URI page() {
        readiness.await(program, PAGE);
        return program.wrote(PAGE).map(URI::create).orElseThrow();
    }

    public Profile profile() {
        return new Profile(state.resolve("terminal.properties"));
    }

    public Program program() {
        return program;
    }

    boolean isEnrolled() {
        return Files.exists(profile().path());
    }

    /// With this terminal's key, to whom signs in here.
    public Api api() {
        return new Api(center.url(), identity(), Pem.readAll(center.authority()));
    }

    /// Its key and certificate, as they are now.
    public KeyStoreFile identity() {
        var password = profile().value("keystore-password").toCharArray();
        return KeyStoreFile.load(profile().keystore(), password);
    }

    /// Which authorities it trusts.
    public Path trusted() {
        return profile().path().resolveSibling(profile().value("ca"));
    }

    /// Makes the key on this machine and has it certified, then notes who signs in.
    void enrol(String code, Person person) {
        profile().createFolder();
        command(
                        "enrol",
                        code,
                        "--center",
                        center.url(),
                        "--ca",
                        center.authority().toString(),
                        "--key-on",
                        state.resolve("terminal.p12").toString())
                .orFail("clinic-client enrol");
        profile().put(Map.of("login", person.login(), "password", person.password()));
    }

    /// The centre may listen elsewhere than at the last start.
    void findCenter() {
        profile().put(Map.of("center", center.url()));
    }

    /// Any command, with this terminal's profile.
    public Command.Result command(String... words) {
        return run(List.of(words));
    }

    public Command.Result run(List<String> words, String... environment) {
        var arguments = new ArrayList<>(words);
        arguments.addAll(List.of("--profile", profile().path().toString()));
        return launcher.command().run(Installation.CLIENT, arguments, environment);
    }

    public void start() {
        start(List.of(), Map.of());
    }

    /// With more words of the command, and settings as an operator gives them.
    public void start(List<String> words, Map<String, String> environment) {
        var arguments = new ArrayList<>(List.of(
                "serve",
                "--port",
                Integer.toString(port),
                "--profile",
                profile().path().toString()));
        arguments.addAll(words);
        program = launcher.start(state.getFileName().toString(), Installation.CLIENT, arguments, environment);
    }

    /// Ends it, and starts it again so.
    public void restart(List<String> words, Map<String, String> environment) {
        program.close();
        start(words, environment);
        awaitReady();
    }

    /// One more program of this terminal, with a page of its own: ready when this returns.
    ///
    /// @param name of its log file
    /// @param options of `serve`
    public Served serve(String name, String... options) {
        var own = Ports.free().terminal();
        var arguments = new ArrayList<>(List.of(
                "serve",
                "--port",
                Integer.toString(own),
                "--profile",
                profile().path().toString()));
        arguments.addAll(List.of(options));
        var served =
                new Served(launcher.start(name, Installation.CLIENT, arguments), URI.create("http://127.0.0.1:" + own));
        readiness.await(served.program(), served.url().resolve("/q/health/ready"));
        return served;
    }

    /// @param url of its page
    public record Served(Program program, URI url) implements AutoCloseable {

        /// As [Terminal#page()]. Secret.
        public URI page() {
            new Readiness().await(program, PAGE);
            return program.wrote(PAGE).map(URI::create).orElseThrow();
        }

        @Override
        public void close() {
            program.close();
        }
    }

    public void awaitReady() {
        readiness.await(program, url().resolve("/q/health/ready"));
    }
}
