package jp.hokensho.center.command;

import java.io.IOException;
import java.util.List;
import jp.hokensho.cards.ProgressBar;
import jp.hokensho.cards.Step;
import jp.hokensho.center.tree.LogAudit;
import jp.hokensho.center.tree.LogSource;
import jp.hokensho.protocol.proof.NoteKey;

/// Verifies a source and tells what was found.
///
/// @param trusted keys; none: those that the source tells
record Verification(List<NoteKey> trusted, boolean json) {

    int of(LogSource source) throws IOException {
        try (source;
                var progress = ProgressBar.here()) {
            var audit = new LogAudit(source, trusted, share -> progress.accept(Step.CHECKING, share));
            return Verdicts.told(audit.run(), json);
        }
    }
}
