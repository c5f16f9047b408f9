package jp.hokensho.adapter.command;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Option(names = "--port", paramLabel = "8543", descriptionKey = "port")
    private Integer port;

    @Option(names = "--center", paramLabel = "URL", descriptionKey = "serve.center")
    private List<URI> centers = List.of();

    @Override
    public Integer call() {
        if (port != null) {
            System.setProperty("quarkus.http.port", port.toString());
        }
        if (!centers.isEmpty()) {
            var list = centers.stream()
                    .map(CenterAddress::checked)
                    .map(URI::toString)
                    .collect(Collectors.joining(","));
            System.setProperty("hokensho.centers", list);
        }
        return new Node(state.get()).serve();
    }
}
