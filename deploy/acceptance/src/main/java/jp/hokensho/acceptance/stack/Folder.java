package jp.hokensho.acceptance.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.regex.Pattern;

/// Where one set of programs keeps everything: states, log files, card files, who may sign in.
public record Folder(Path path) {

    private static final Pattern OURS =
            Pattern.compile("center|adapter\\d|terminal(\\d|-\\d+)|cards-\\d+\\.csv|(sample-cards|trial-accesses)\\.csv"
                    + "|(registry|credentials|people)\\.json|demo\\.env");

    public Folder {
        path = path.toAbsolutePath().normalize();
    }

    public Path center() {
        return path.resolve("center");
    }

    public Path adapter(int number) {
        return path.resolve("adapter" + number);
    }

    public Path terminal(int number) {
        return path.resolve("terminal" + number);
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path cards(String insurer) {
        return path.resolve("cards-" + insurer + ".csv");
    }

    public Path sampleCards() {
        return path.resolve("sample-cards.csv");
    }

    /// Of a clinic that the demo starts no program for.
    public Path terminal(String clinic) {
        return path.resolve("terminal-" + clinic);
    }

    /// What the receptionists of the trial typed.
    public Path trialAccesses() {
        return path.resolve("trial-accesses.csv");
    }

    public Path registry() {
        return path.resolve("registry.json");
    }

    public Path credentials() {
        return path.resolve("credentials.json");
    }

    /// Who works here, with passwords.
    public Path people() {
        return path.resolve("people.json");
    }

    public Path environment() {
        return path.resolve("demo.env");
    }

    public Path lock() {
        return path.resolve("lock");
    }

    private Path complete() {
        return path.resolve("complete");
    }

    /// Set up to the end: a later start finds its data. Data of before people chose their passwords counts
    /// as none.
    public boolean isComplete() {
        return Files.exists(complete()) && Files.exists(people());
    }

    public void markComplete() throws IOException {
        Files.writeString(complete(), "");
    }

    /// For its owner alone.
    public void create() throws IOException {
        Files.createDirectories(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /// Removes what was set up in it, but for the lock and the log files. What else somebody keeps there
    /// stays.
    public void clear() throws IOException {
        Files.deleteIfExists(complete());
        try (var entries = Files.list(path)) {
            for (var entry : entries.filter(Folder::isOurs).toList()) {
                delete(entry);
            }
        }
    }

    private static boolean isOurs(Path entry) {
        return OURS.matcher(entry.getFileName().toString()).matches();
    }

    public void delete() throws IOException {
        delete(path);
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var tree = Files.walk(root)) {
            for (var file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
