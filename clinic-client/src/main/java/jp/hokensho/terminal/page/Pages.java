package jp.hokensho.terminal.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.desk.Sheet;
import jp.hokensho.terminal.text.Say;

/// Draws the pages.
@ApplicationScoped
class Pages {

    private final Template locked;
    private final Template signIn;
    private final Template counter;

    Pages(
            @Location("locked.html") Template locked,
            @Location("sign-in.html") Template signIn,
            @Location("counter.html") Template counter) {
        this.locked = locked;
        this.signIn = signIn;
        this.counter = counter;
    }

    String locked(Notice notice, Say say) {
        return common(locked, say, notice).data("person", "").render();
    }

    String signIn(String login, Notice notice, Say say) {
        return common(signIn, say, notice)
                .data("person", "")
                .data("login", login)
                .render();
    }

    /// @param answer null while there is none
    String counter(Session session, Shown shown, Say say) {
        return common(counter, say, shown.notice())
                .data("person", session.login())
                .data("mustChangePassword", session.mustChangePassword())
                .data("mustRegisterFactor", session.mustRegisterFactor())
                .data("form", shown.question().form())
                .data("values", shown.question().values())
                .data("answer", shown.answer())
                .data("blank", shown.answer() == null)
                .render();
    }

    private static TemplateInstance common(Template template, Say say, Notice notice) {
        return template.data("lang", say.locale().getLanguage())
                .data("t", say.under("page."))
                .data("notice", notice);
    }

    /// @param answer null while there is none
    record Shown(Question question, Notice notice, Sheet answer) {}
}
