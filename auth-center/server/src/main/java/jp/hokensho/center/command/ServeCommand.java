package jp.hokensho.center.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOption state;

    @Option(names = "--port", paramLabel = "8443")
    private Integer port;

    @Option(names = "--management-port", paramLabel = "9000", descriptionKey = "management-port")
    private Integer managementPort;

    @Option(names = "--help-config", descriptionKey = "help-config")
    private boolean helpConfig;

    @Override
    public Integer call() {
        if (helpConfig) {
            var out = spec.commandLine().getOut();
            out.print(settings());
            out.flush();
            return 0;
        }
        if (port != null) {
            System.setProperty("quarkus.http.ssl-port", port.toString());
        }
        if (managementPort != null) {
            System.setProperty("quarkus.management.port", managementPort.toString());
        }
        return new Node(state.get()).serve();
    }

    private static String settings() {
        try (var text = ServeCommand.class.getResourceAsStream("/settings.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
