package jp.hokensho.center.command;

import io.quarkus.runtime.QuarkusApplication;
import jp.hokensho.center.journal.Integrity;
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
        var found = journal.audit();
        System.out.println(Boolean.parseBoolean(arguments[0]) ? json(found) : words(found));
        return found instanceof Integrity.Intact ? 0 : 1;
    }

    private static String words(Integrity found) {
        return switch (found) {
            case Integrity.Intact(var size) -> Messages.of("audit.intact", size);
            case Integrity.BrokenAt(var stream, var position) -> Messages.of("audit.broken", stream, position);
        };
    }

    private static String json(Integrity found) {
        return switch (found) {
            case Integrity.Intact(var size) -> "{\"integrity\":\"Intact\",\"size\":%d}".formatted(size);
            case Integrity.BrokenAt(var stream, var position) ->
                "{\"integrity\":\"BrokenAt\",\"stream\":%d,\"position\":%d}".formatted(stream, position);
        };
    }
}
