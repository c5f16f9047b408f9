package jp.hokensho.postgres;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes the files of a new server: in a folder of its own, renamed when they are whole. The password is on
/// disk before them, so there is no server whose password nobody knows.
record Foundation(Path directory, Programs programs) {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String ATTEMPT = "data.init";
    private static final Pattern ATTEMPTS = Pattern.compile("data\\.init[0-9]+");

    void lay(Path data) throws IOException {
        clear();
        var password = directory.resolve("superuser.password");
        Folder.write(password, random());
        var part = Files.createTempDirectory(directory, ATTEMPT);
        var made = programs.run(LIMIT, "initdb", arguments(part, password));
        if (made.exit() != 0) {
            throw new PostgresFailure("the database could not be made in " + directory + ":\n" + made.output());
        }
        Files.writeString(part.resolve("postgresql.conf"), Settings.TUNABLE, StandardOpenOption.APPEND);
        Folder.rename(part, data);
    }

    /// Removes what killed attempts left. Their program may still run and write: it gives up when its files are
    /// gone.
    private void clear() throws IOException {
        for (var attempt : attempts()) {
            remove(attempt);
        }
    }

    /// One that had not begun yet made its folder after that, so each start looks again. What cannot be removed
    /// does no harm.
    void sweep() throws IOException {
        for (var attempt : attempts()) {
            try {
                Folder.delete(attempt);
            } catch (IOException _) {
                // the next start tries again
            }
        }
    }

    private List<Path> attempts() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file ->
                            ATTEMPTS.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static void remove(Path attempt) throws IOException {
        var deadline = Deadline.in(LIMIT);
        while (Files.exists(attempt)) {
            try {
                Folder.delete(attempt);
            } catch (DirectoryNotEmptyException | NoSuchFileException _) {
                deadline.pause("another program writes into " + attempt);
            }
        }
    }

    private static List<String> arguments(Path part, Path password) {
        return List.of(
                "--pgdata=" + part,
                "--username=" + EmbeddedPostgres.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums");
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
