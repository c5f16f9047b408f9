package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.util.List;
import jp.hokensho.center.journal.JournalDatabase;
import jp.hokensho.center.tree.DatabaseSource;
import jp.hokensho.protocol.proof.NoteKey;

/// `journal verify` of the database.
class Verifying implements QuarkusApplication {

    private final JournalDatabase database;

    Verifying(JournalDatabase database) {
        this.database = database;
    }

    /// Where it cannot look, it throws: that is no finding.
    ///
    /// @param arguments `true` for JSON; keys that are trusted
    @Override
    public int run(String... arguments) throws IOException {
        var keys = List.of(arguments).stream().skip(1).map(NoteKey::parse).toList();
        return new Verification(keys, Boolean.parseBoolean(arguments[0])).of(new DatabaseSource(database));
    }
}
