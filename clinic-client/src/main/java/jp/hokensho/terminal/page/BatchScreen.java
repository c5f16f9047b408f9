package jp.hokensho.terminal.page;

import java.util.List;

/// One batch with some of its rows. Personal: `toString` masks it.
///
/// @param show which rows: `ALL`, an outcome, `REFUSED`, `INVALID`, `WAITING`
/// @param next of the page that follows; null on the last one
public record BatchScreen(BatchView batch, String show, List<Line> lines, String next) {

    /// @param card masked
    /// @param word of the verdict, or why there is none
    public record Line(
            int row,
            String reference,
            String insurer,
            String card,
            String word,
            String tone,
            String name,
            String number) {}

    @Override
    public String toString() {
        return "BatchScreen[" + batch.id() + "]";
    }
}
