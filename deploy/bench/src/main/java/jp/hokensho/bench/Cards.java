package jp.hokensho.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Bodies of requests, each for another card that is valid on its day.
final class Cards {

    private static final int MOST = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DAY = "2026-11-20";

    private final List<String> bodies;
    private final AtomicInteger next = new AtomicInteger();

    /// @param file a card file: those insured since before, without an end
    Cards(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            var header = List.of(lines.limit(1).findFirst().orElseThrow().split(","));
            bodies = bodies(file, header);
        }
    }

    private static List<String> bodies(Path file, List<String> header) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells.length == header.size() && isOpen(header, cells))
                    .flatMap(cells -> body(header, cells))
                    .limit(MOST)
                    .toList();
        }
    }

    private static boolean isOpen(List<String> header, String... cells) {
        return cells[header.indexOf("person")].equals("1")
                && cells[header.indexOf("valid_from")].compareTo(DAY) <= 0
                && cells[header.indexOf("valid_until")].isEmpty()
                && cells[header.indexOf("lost_on")].isEmpty()
                && cells[header.indexOf("withheld")].equals("0");
    }

    private static Stream<String> body(List<String> header, String... cells) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("insurerNumber", cells[header.indexOf("insurer_number")])
                .put("symbol", cells[header.indexOf("symbol")])
                .put("number", cells[header.indexOf("number")])
                .put("targetDate", DAY);
        return Stream.of(body.toString());
    }

    /// All of them as a batch file.
    String csv() throws IOException {
        var text = new StringBuilder("insurer_number,symbol,number,target_date\r\n");
        for (var body : bodies) {
            var card = JSON.readTree(body);
            text.append(card.path("insurerNumber").asText())
                    .append(",\"")
                    .append(card.path("symbol").asText())
                    .append("\",\"")
                    .append(card.path("number").asText())
                    .append("\",")
                    .append(DAY)
                    .append("\r\n");
        }
        return text.toString();
    }

    String next() {
        return bodies.get((next.getAndIncrement() & Integer.MAX_VALUE) % bodies.size());
    }
}
