package jp.hokensho.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs the server's programs. They refuse the root user, so root runs them as nobody of a user namespace of
/// their own: the files stay root's. Nothing is inherited: no pipe that would keep a caller waiting, no `PG…`
/// variable.
record Programs(Path binaries, Path directory) {

    /// @return the exit code and what the program wrote
    Ran run(Duration limit, String program, List<String> arguments) throws IOException {
        var output = directory.resolve("command.log");
        var builder = new ProcessBuilder(line(program, arguments))
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        return new Ran(exit(builder.start(), limit, program), Files.readString(output));
    }

    private List<String> line(String program, List<String> arguments) throws IOException {
        var line = new ArrayList<String>();
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            line.addAll(List.of("unshare", "--user"));
        }
        line.add(binaries.resolve("bin").resolve(program).toString());
        line.addAll(arguments);
        return line;
    }

    private static int exit(Process process, Duration limit, String program) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new PostgresFailure(program + " did not end within " + limit);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure(program + " was interrupted", interrupted);
        } finally {
            process.destroy();
        }
    }

    record Ran(int exit, String output) {}
}
