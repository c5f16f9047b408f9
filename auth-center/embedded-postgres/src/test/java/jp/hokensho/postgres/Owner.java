package jp.hokensho.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/// A process of its own that starts the server of a directory, says its process id, and waits to be killed.
record Owner(Process process, BufferedReader output) {

    static Owner of(Path directory) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Owner.class.getName(), directory.toString())
                .redirectErrorStream(true)
                .start();
        return new Owner(process, process.inputReader());
    }

    /// The server's process id, as soon as it is ready.
    long server() throws IOException {
        return Long.parseLong(output.readLine());
    }

    /// Returns when the process is dead and everybody has let go of its output.
    void kill() throws IOException {
        process.toHandle().destroyForcibly();
        while (output.readLine() != null) {
            // nothing is expected: the end is
        }
    }

    static void main(String[] arguments) throws IOException {
        try (var server = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            IO.println(server.pid());
            var _ = System.in.read();
        }
    }
}
