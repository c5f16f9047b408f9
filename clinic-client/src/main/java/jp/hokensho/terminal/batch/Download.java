package jp.hokensho.terminal.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.protocol.BatchColumns;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.text.Say;

/// The results of a batch as a file that somebody saves on purpose: the columns of a batch file. A character that the
/// encoding lacks becomes `〓`, and the column `error` says so.
public final class Download {

    private static final char MARK = '\uFEFF';

    private final Writer out;
    private final Lettering lettering;
    private final Answers answers;
    private final Say say;

    public Download(OutputStream out, Encoding encoding, Say say) {
        this.out = new OutputStreamWriter(out, encoding.charset());
        this.lettering = new Lettering(encoding);
        this.answers = new Answers(say);
        this.say = say;
        if (encoding == Encoding.UTF_8_WITH_MARK) {
            write(String.valueOf(MARK));
        }
        line(Stream.concat(BatchColumns.ASKED.stream(), BatchColumns.ANSWERED.stream())
                .toList());
    }

    public void answered(VerificationRequest question, Opened answer) {
        answered(question, answer, "");
    }

    /// @param remark for the column `error`
    public void answered(VerificationRequest question, Opened answer, String remark) {
        add(question, new Result.Answered(answer), remark);
    }

    /// @param words why there is no answer; empty where nobody asked
    public void failed(VerificationRequest question, String words) {
        add(question, new Result.Failed(words), "");
    }

    /// What was written is on its way.
    public void flush() {
        try {
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void add(VerificationRequest asked, Result result, String remark) {
        var typed = Stream.of(
                        asked.insurerNumber(),
                        asked.symbol(),
                        asked.number(),
                        asked.branch(),
                        asked.birthDate(),
                        asked.targetDate(),
                        asked.patientRef())
                .map(value -> Objects.toString(value, ""));
        var values = Stream.concat(typed, answers.columns(result).stream())
                .map(lettering::write)
                .toList();
        var missing = values.stream().flatMap(value -> value.missing().stream()).collect(Collectors.joining(" "));
        var texts = Stream.concat(
                values.stream().limit(values.size() - 1L).map(Lettering.Lettered::text),
                Stream.of(error(values.getLast().text(), remark, missing)));
        line(texts.toList());
    }

    private String error(String words, String remark, String missing) {
        return Stream.of(words, remark, missing.isEmpty() ? "" : say.of("batch.unwritable", missing))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private void line(List<String> values) {
        write(values.stream().map(ResultFile::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
