package jp.hokensho.terminal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.terminal.batch.Summary;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Width;

/// The summary of a batch, a line per outcome that came.
record BatchReport(Say say, Path out) {

    List<String> lines(Summary summary) {
        var counts = new ArrayList<Count>();
        summary.outcomes().forEach((outcome, count) -> counts.add(new Count(outcome.message(say.locale()), count)));
        if (summary.unanswered() > 0) {
            counts.add(new Count(say.of("batch.unanswered"), summary.unanswered()));
        }
        counts.add(new Count(say.of("batch.total"), summary.answered() + summary.unanswered()));
        return Stream.of(counted(counts), remarks(summary))
                .flatMap(List::stream)
                .toList();
    }

    List<String> json(Summary summary) {
        var outcomes = summary.outcomes().entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return List.of("{\"rows\":%d,\"answered\":%d,\"errors\":%d,\"interrupted\":%b,\"outcomes\":%s}"
                .formatted(summary.rows(), summary.answered(), summary.errors(), summary.interrupted(), outcomes));
    }

    private List<String> counted(List<Count> counts) {
        var width = Width.of(say.locale());
        var column =
                counts.stream().mapToInt(count -> width.of(count.words())).max().orElse(0);
        return counts.stream()
                .map(count -> "  " + width.pad(count.words(), column) + String.format("  %,9d", count.rows()))
                .toList();
    }

    private List<String> remarks(Summary summary) {
        var remarks = new ArrayList<String>();
        if (summary.errors() > 0) {
            remarks.add(say.of("batch.errors", summary.errors()));
        }
        if (summary.interrupted()) {
            remarks.add(say.of("batch.interrupted", summary.answered() + summary.unanswered(), summary.rows()));
        }
        remarks.add(say.of("batch.written", out.toString()));
        return remarks;
    }

    private record Count(String words, long rows) {}
}
