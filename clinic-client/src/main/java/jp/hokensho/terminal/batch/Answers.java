package jp.hokensho.terminal.batch;

import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.protocol.BatchColumns;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.Say;

/// The result columns [BatchColumns#ANSWERED]. What the caller wrote is given back as it was: it is the key by which
/// the caller finds the row again.
record Answers(Say say) {

    List<String> columns(Result result) {
        return switch (result) {
            case Result.Answered(var opened) -> answered(opened);
            case Result.Failed(var words) -> failed(words);
            case Result.Stopped() -> failed(say.of("batch.stopped_row"));
        };
    }

    /// Sealed persons stay unnamed, and the last column says why; the verdict stands.
    private List<String> answered(Opened opened) {
        var answer = opened.answer();
        var why = opened.seal().hides() ? say.of("batch." + opened.seal().key()) : "";
        return Stream.concat(BatchColumns.answer(answer, answer.outcome().message(say.locale())), Stream.of(why))
                .map(Answers::text)
                .toList();
    }

    private static List<String> failed(String words) {
        return Stream.concat(BatchColumns.noAnswer(), Stream.of(text(words))).toList();
    }

    private static String text(String value) {
        return BatchColumns.plain(Printable.of(value));
    }
}
