package jp.hokensho.terminal.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.hokensho.terminal.center.GivenBatch;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.text.Say;

/// Draws the pages of batches.
@ApplicationScoped
class BatchPages {

    /// Of a long table, what is looked over on the page; the problems are all there.
    private static final int FIRST = 50;

    private final Template list;
    private final Template preview;
    private final Template batch;

    BatchPages(
            @Location("batches.html") Template list,
            @Location("batch-preview.html") Template preview,
            @Location("batch.html") Template batch) {
        this.list = list;
        this.preview = preview;
        this.batch = batch;
    }

    String list(Session session, List<GivenBatch> batches, Notice notice, Say say) {
        return common(list, session, notice, say)
                .data(
                        "batches",
                        batches.stream().map(one -> BatchView.of(one, say)).toList())
                .render();
    }

    String preview(Drafts.Draft draft, Say say) {
        var table = draft.table();
        var askable = table.lines().size() - table.defects().size();
        return common(preview, draft.session(), Notice.none(), say)
                .data("draft", draft.id().toString())
                .data("rows", say.of("bulk.rows", table.lines().size()))
                .data("columns", table.columns())
                .data("problems", table.defects())
                .data("problemWords", say.of("bulk.problems", table.defects().size()))
                .data("start", say.of("bulk.start", askable))
                .data("startable", askable > 0)
                .data("lines", table.lines().stream().limit(FIRST).toList())
                .data("more", table.lines().size() > FIRST ? say.of("bulk.first", FIRST) : "")
                .render();
    }

    String batch(Session session, BatchScreen screen, Say say) {
        return common(batch, session, Notice.none(), say).data("shown", screen).render();
    }

    private static TemplateInstance common(Template template, Session session, Notice notice, Say say) {
        return template.data("lang", say.locale().getLanguage())
                .data("t", say.under("page."))
                .data("b", say.under("bulk."))
                .data("person", session.login())
                .data("notice", notice);
    }
}
