package jp.hokensho.terminal.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.terminal.key.PrivateFile;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Say;

/// The results, written beside their place and moved there when whole: a file with the final name is always
/// complete. It names persons, so only its owner may read it.
final class ResultFile implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final Writer writer;
    private final Lettering lettering;
    private final List<String> names;
    private final Answers answers;
    private final Say say;

    /// @throws Complaint where nothing can be written there
    ResultFile(Path target, Encoding encoding, List<String> names, Say say) {
        this.target = target;
        this.names = names;
        this.say = say;
        this.answers = new Answers(say);
        this.lettering = new Lettering(encoding);
        this.part = PrivateFile.besides(target);
        try {
            this.writer = encoding.writer(part);
            line(names);
        } catch (IOException e) {
            throw new Complaint("file.cannot_write", target.toString());
        }
    }

    /// Adds one row.
    ///
    /// @return whether its `error` column says something
    boolean add(Row row, Result result) {
        var values = Stream.of(row.asked(), row.carried(), answers.columns(result))
                .flatMap(List::stream)
                .map(lettering::write)
                .toList();
        var texts =
                new ArrayList<>(values.stream().map(Lettering.Lettered::text).toList());
        var missing = new ArrayList<String>();
        for (var i = 0; i < values.size(); i++) {
            if (!values.get(i).missing().isEmpty()) {
                missing.add(names.get(i) + " " + String.join(" ", values.get(i).missing()));
            }
        }
        if (!missing.isEmpty()) {
            var words = say.of("batch.unwritable", String.join(", ", missing));
            texts.add(Stream.of(texts.removeLast(), words)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("; ")));
        }
        line(texts);
        return !texts.getLast().isEmpty();
    }

    /// Puts the file in its place.
    void complete() {
        try {
            writer.close();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes back what was not completed.
    @Override
    public void close() {
        try {
            writer.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(List<String> values) {
        try {
            writer.write(values.stream().map(ResultFile::quoted).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String quoted(String value) {
        return value.chars().anyMatch(unit -> unit == ',' || unit == '"' || unit == '\r' || unit == '\n')
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }
}
