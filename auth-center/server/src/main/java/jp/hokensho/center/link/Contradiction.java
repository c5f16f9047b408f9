package jp.hokensho.center.link;

import java.time.Instant;
import jp.hokensho.center.tree.Outside.Finding.Contradicts;
import jp.hokensho.center.tree.Published;

/// What an adapter holds, signed by this centre, that this database did not issue.
record Contradiction(Adapter adapter, Contradicts found) {

    private static final String JAPANESE = "保険者 %s のアダプタ %s の控え: ストリーム %03d、%d 件まで。このデータベースは %d 件（%s）";
    private static final String ENGLISH =
            "adapter %2$s of insurer %1$s holds stream %3$03d up to %4$d entries; this database has %5$d (%6$s)";

    /// In both languages: nobody knows yet who reads the log.
    String words() {
        return words(JAPANESE) + "\n" + words(ENGLISH);
    }

    private String words(String form) {
        return form.formatted(
                adapter.insurer(),
                adapter.device(),
                found.stream(),
                found.size(),
                found.ours().map(Published::size).orElse(0L),
                found.ours().map(Published::at).map(Instant::toString).orElse("-"));
    }
}
