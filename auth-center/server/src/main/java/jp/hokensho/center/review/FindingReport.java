package jp.hokensho.center.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.FindingKind;
import org.apache.commons.csv.CSVFormat;

/// Every kind, found or not, and all together.
///
/// @param open that nobody ticked off
/// @param reviewed that somebody did
record FindingReport(List<OfKind> kinds, long open, long reviewed) {

    private static final CSVFormat CSV = CSVFormat.RFC4180;

    static FindingReport of(List<Count> counts, Locale locale) {
        var kinds = Stream.of(FindingKind.values())
                .map(kind -> counts.stream()
                        .filter(count -> count.kind() == kind)
                        .findFirst()
                        .orElse(new Count(kind, 0, 0, null)))
                .map(count -> new OfKind(
                        count.kind(), count.kind().message(locale), count.open(), count.reviewed(), count.oldest()))
                .toList();
        return new FindingReport(
                kinds,
                kinds.stream().mapToLong(OfKind::open).sum(),
                kinds.stream().mapToLong(OfKind::reviewed).sum());
    }

    String csv() {
        var head = CSV.format("kind", "message", "open", "reviewed", "oldest_open");
        var lines = kinds.stream()
                .map(kind -> CSV.format(kind.kind(), kind.message(), kind.open(), kind.reviewed(), kind.oldestOpen()));
        var all = CSV.format("all", "", open, reviewed, "");
        return Stream.of(Stream.of(head), lines, Stream.of(all))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// @param oldestOpen when the oldest open one was found; null where none is open
    record OfKind(FindingKind kind, String message, long open, long reviewed, Instant oldestOpen) {}
}
