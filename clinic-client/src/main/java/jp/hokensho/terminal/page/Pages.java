package jp.hokensho.terminal.page;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.terminal.text.Say;

/// Draws the pages: each has the frame of `base.html`, whose words and links come from here.
@ApplicationScoped
class Pages {

    private final Engine engine;
    private final PageConfig config;
    private final Seat seat;
    private final News news;

    Pages(Engine engine, PageConfig config, Seat seat, News news) {
        this.engine = engine;
        this.config = config;
        this.seat = seat;
        this.news = news;
    }

    Say say(Visitor visitor) {
        return visitor.say(config);
    }

    /// The page on which nobody is known yet.
    String locked(Visitor visitor, Notice notice) {
        return draw("code.html", visitor, notice, Map.of("seat", "NONE"));
    }

    /// @param template below `templates/`
    /// @param own what that template needs besides the frame's
    String draw(String template, Visitor visitor, Notice notice, Map<String, Object> own) {
        var data = new HashMap<String, Object>();
        data.put("seat", seat.state().name());
        data.put("notice", notice);
        data.put("values", Map.of());
        data.putAll(own);
        return draw(template, visitor, data);
    }

    /// A part of a page that is exchanged in it.
    String part(String template, Visitor visitor, Map<String, Object> own) {
        return draw(template, visitor, new HashMap<>(own));
    }

    /// What stands above the page now.
    ///
    /// @param mark of what stands there
    /// @return empty where that is the same
    Optional<String> newsUnless(String mark, Visitor visitor) {
        var data = new HashMap<String, Object>();
        data.put("seat", seat.state().name());
        var told = news.told(say(visitor), seat.state() == Seat.State.TAKEN);
        return told.mark().equals(mark) ? Optional.empty() : Optional.of(draw("news.html", visitor, data));
    }

    private String draw(String template, Visitor visitor, Map<String, Object> data) {
        var say = say(visitor);
        var taken = Seat.State.TAKEN.name().equals(data.get("seat"));
        data.put("lang", say.locale().getLanguage());
        data.put("large", visitor.large());
        data.put("path", visitor.path());
        data.put("reads", visitor.reads());
        data.put("t", say.under("page."));
        data.put("m", say.under("morning."));
        data.put("places", Place.values());
        data.put("person", taken ? seat.login() : "");
        data.put("news", news.told(say, taken));
        var page = engine.getTemplate(template).instance();
        data.forEach(page::data);
        return page.render();
    }
}
