package jp.hokensho.center.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.hokensho.center.journal.UnsafeDatabase;
import jp.hokensho.keys.WholeFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// What witnesses hold against this database: kept beside it, for `journal restore`, and told.
@Singleton
class Evidence {

    private static final Logger LOG = Logger.getLogger(Evidence.class);
    private static final String FILE = "witnessed.json";

    private static final String TOLD = """
            センターを止めます。証人（アダプタ）が持つ記録の控えと、このデータベースが合いません。古いバックアップか、記録が二つあります。
            The centre stops: what witnesses hold of its record does not agree with this database. It is an old backup, or there are two records.
            %s
            新しいデータベースがあれば、それに戻して起動してください。なければ auth-center/docs/restore.md を読んで: auth-center journal restore --witnessed %s
            Put the newest database back and start again. If there is none, read auth-center/docs/restore.md, then: auth-center journal restore --witnessed %s""";

    private final Path file;
    private final ObjectMapper json;
    private final Event<MustStop> mustStop;

    Evidence(@ConfigProperty(name = "hokensho.state") Path state, ObjectMapper json, Event<MustStop> mustStop) {
        this.file = state.toAbsolutePath().resolve(FILE);
        this.json = json;
        this.mustStop = mustStop;
    }

    void tell(List<Contradiction> found) {
        keep(found);
        var words = found.stream().map(Contradiction::words).distinct().collect(Collectors.joining("\n"));
        var message = TOLD.formatted(words, file, file);
        LOG.error(message);
        mustStop.fire(new MustStop(message));
    }

    void tell(UnsafeDatabase unsafe) {
        LOG.error(unsafe.getMessage());
        mustStop.fire(new MustStop(unsafe.getMessage()));
    }

    /// Where it cannot be kept, the adapters have it: `insurer-adapter checkpoints --notes`.
    private void keep(List<Contradiction> found) {
        try {
            var notes = found.stream()
                    .map(contradiction -> contradiction.found().note().toString())
                    .distinct()
                    .toList();
            WholeFile.replace(file, json.writeValueAsBytes(notes));
        } catch (JsonProcessingException | RuntimeException failed) {
            LOG.warnf("%s cannot be written: %s", file, failed.getMessage());
        }
    }
}
