package jp.hokensho.center.command;

import jp.hokensho.center.journal.Integrity;

/// What was found about the record, on standard output, and as the exit code.
final class Verdicts {

    private Verdicts() {}

    /// @return 0 intact, 1 broken
    static int told(Integrity found, boolean json) {
        System.out.println(json ? json(found) : words(found));
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
