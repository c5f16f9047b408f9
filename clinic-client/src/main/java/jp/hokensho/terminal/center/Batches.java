package jp.hokensho.terminal.center;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.BatchColumns;
import jp.hokensho.protocol.VerificationRequest;

/// Many cards in one order, which the centre works through by itself: it goes on when this program ends.
public record Batches(Asker asker) {

    private static final String PATH = "/v1/batches";
    private static final String COLUMNS = String.join(",", BatchColumns.ASKED);
    private static final int PAGE = 200;

    /// Taken once, however often it is sent.
    ///
    /// @param key of this order and no other
    public GivenBatch give(List<VerificationRequest> rows, UUID key) {
        var csv = Stream.concat(Stream.of(COLUMNS), rows.stream().map(Batches::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return read(asker.ask(calls -> calls.to(PATH)
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(csv, StandardCharsets.UTF_8))));
    }

    /// The newest.
    public List<GivenBatch> list() {
        return Wire.read(asker.ask(calls -> calls.to(PATH)), Given.class).items();
    }

    /// @throws CenterProblem `NOT_FOUND` where the asker sees no such batch
    public GivenBatch find(UUID id) {
        return read(asker.ask(calls -> calls.to(path(id))));
    }

    public void pause(UUID id) {
        asker.ask(calls -> calls.to(path(id) + "/pause").PUT(BodyPublishers.noBody()));
    }

    public void resume(UUID id) {
        asker.ask(calls -> calls.to(path(id) + "/pause").DELETE());
    }

    /// What was answered stays.
    public void cancel(UUID id) {
        asker.ask(calls -> calls.to(path(id)).DELETE());
    }

    /// @param after `next` of the page before; empty for the first
    /// @param filter `outcome=VALID`, `state=INVALID`; empty for all
    public Lines lines(UUID id, Optional<String> after, String filter) {
        var page = "?limit=" + PAGE + after.map(next -> "&after=" + next).orElse("");
        var query = filter.isEmpty() ? page : page + "&" + filter;
        return Wire.read(asker.ask(calls -> calls.to(path(id) + "/results" + query)), Lines.class);
    }

    /// All of them, a page in memory at a time.
    public Stream<BatchLine> all(UUID id) {
        return Stream.iterate(
                        Optional.of(lines(id, Optional.empty(), "")), Optional::isPresent, page -> page.map(Lines::next)
                                .map(next -> lines(id, Optional.of(next), "")))
                .flatMap(page -> page.orElseThrow().items().stream());
    }

    private static String line(VerificationRequest row) {
        return Stream.of(
                        row.insurerNumber(),
                        row.symbol(),
                        row.number(),
                        row.branch(),
                        row.birthDate(),
                        row.targetDate(),
                        row.patientRef())
                .map(value -> value == null ? "" : '"' + value.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private static String path(UUID id) {
        return PATH + "/" + id;
    }

    private static GivenBatch read(String json) {
        return Wire.read(json, GivenBatch.class);
    }

    /// @param next null on the last page
    public record Lines(List<BatchLine> items, String next) {
        public Lines {
            items = List.copyOf(items);
        }
    }

    private record Given(List<GivenBatch> items) {
        private Given {
            items = List.copyOf(items);
        }
    }
}
