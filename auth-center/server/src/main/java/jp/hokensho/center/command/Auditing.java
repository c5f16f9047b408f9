package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import jp.hokensho.center.journal.Journal;

/// `journal audit`: is history still history? Also while the centre runs.
class Auditing implements QuarkusApplication {

    private final Journal journal;

    Auditing(Journal journal) {
        this.journal = journal;
    }

    /// Where it cannot look, it throws: that is no finding.
    ///
    /// @param arguments `true` for JSON
    @Override
    public int run(String... arguments) {
        return Verdicts.told(journal.audit(), Boolean.parseBoolean(arguments[0]));
    }
}
