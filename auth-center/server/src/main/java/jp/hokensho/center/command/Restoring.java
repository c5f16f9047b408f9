package jp.hokensho.center.command;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.hokensho.center.journal.Restoration;
import jp.hokensho.center.journal.Restoration.End;
import jp.hokensho.center.journal.Restoration.Held;
import jp.hokensho.center.tree.Outside;
import jp.hokensho.center.tree.Outside.Finding;

/// `journal restore`.
class Restoring implements QuarkusApplication {

    /// It was shown, and nothing was changed.
    private static final int NOT_DONE = 5;

    private final Outside outside;
    private final Restoration restoration;
    private final ObjectMapper json;

    Restoring(Outside outside, Restoration restoration, ObjectMapper json) {
        this.outside = outside;
        this.restoration = restoration;
        this.json = json;
    }

    /// @param arguments a file with notes, or nothing; whether it is to be done
    @Override
    public int run(String... arguments) throws IOException {
        var notes = arguments[0].isEmpty() ? List.<String>of() : read(Path.of(arguments[0]));
        var plan = restoration.plan(notes.stream().flatMap(this::held).toList());
        plan.forEach(end -> System.out.println(line(end)));
        if (!Boolean.parseBoolean(arguments[1])) {
            Messages.tell("restore.not-done");
            return NOT_DONE;
        }
        restoration.begin(plan);
        Messages.tell("restore.done");
        return 0;
    }

    private List<String> read(Path file) throws IOException {
        return json.readValue(file.toFile(), new TypeReference<List<String>>() {});
    }

    private Stream<Held> held(String text) {
        return switch (outside.judge(text)) {
            case Finding.Agrees agrees ->
                Stream.of(new Held(agrees.stream(), agrees.size(), agrees.note().toString()));
            case Finding.Contradicts found ->
                Stream.of(new Held(found.stream(), found.size(), found.note().toString()));
            case Finding.Past _ -> Stream.of();
            case Finding.Foreign _ -> throw new Unsafe(Messages.of("restore.foreign"));
        };
    }

    private static String line(End end) {
        return Messages.of("restore.line", end.stream(), end.size(), end.witnessed(), end.successor());
    }
}
