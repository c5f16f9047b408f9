package jp.hokensho.center.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Option(names = "--host", paramLabel = "NAME", descriptionKey = "host")
    private List<String> hosts = List.of("localhost", "127.0.0.1", "::1");

    @Option(names = "--registry", paramLabel = "FILE", descriptionKey = "registry")
    private Path registry;

    @Option(names = "--credentials", paramLabel = "FILE", descriptionKey = "credentials")
    private Path credentials;

    @Override
    public Integer call() {
        var directory = state.get();
        directory.make(hosts, Clock.systemUTC());
        var passwords = credentials == null ? directory.path().resolve("credentials.json") : credentials;
        return new Node(directory)
                .work(Founding.class, passwords.toString(), registry == null ? "" : registry.toString());
    }
}
