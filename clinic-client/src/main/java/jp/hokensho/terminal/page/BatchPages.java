package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.hokensho.terminal.center.GivenBatch;
import jp.hokensho.terminal.text.Say;

/// Draws the pages of batches.
@ApplicationScoped
class BatchPages {

    /// Of a long table, what is looked over on the page; the problems are all there.
    private static final int FIRST = 50;

    private final Pages pages;
    private final Morning morning;

    BatchPages(Pages pages, Morning morning) {
        this.pages = pages;
        this.morning = morning;
    }

    Say say(Visitor visitor) {
        return pages.say(visitor);
    }

    String list(List<GivenBatch> batches, Notice notice, Visitor visitor) {
        var say = say(visitor);
        var views = batches.stream().map(one -> BatchView.of(one, say)).toList();
        morning.see();
        return draw(
                "batches.html",
                notice,
                visitor,
                Map.of("batches", views, "mornings", morning.view(say).stream().toList()));
    }

    String preview(Drafts.Draft draft, Visitor visitor) {
        var say = say(visitor);
        var table = draft.table();
        var askable = table.lines().size() - table.defects().size();
        return draw(
                "batch-preview.html",
                Notice.none(),
                visitor,
                Map.of(
                        "draft", draft.id().toString(),
                        "rows", say.of("bulk.rows", table.lines().size()),
                        "columns", table.columns(),
                        "problems", table.defects(),
                        "problemWords", say.of("bulk.problems", table.defects().size()),
                        "start", say.of("bulk.start", askable),
                        "startable", askable > 0,
                        "lines", table.lines().stream().limit(FIRST).toList(),
                        "more", table.lines().size() > FIRST ? say.of("bulk.first", FIRST) : ""));
    }

    String batch(BatchScreen screen, Visitor visitor) {
        return draw("batch.html", Notice.none(), visitor, Map.of("shown", screen));
    }

    private String draw(String template, Notice notice, Visitor visitor, Map<String, Object> own) {
        var data = new HashMap<>(own);
        data.put("b", say(visitor).under("bulk."));
        return pages.draw(template, visitor, notice, data);
    }
}
