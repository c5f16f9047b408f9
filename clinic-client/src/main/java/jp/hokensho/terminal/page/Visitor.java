package jp.hokensho.terminal.page;

import jakarta.ws.rs.CookieParam;
import java.util.Locale;
import jp.hokensho.terminal.text.Say;

/// What a request says about its browser.
///
/// @param secret null where it has none
/// @param lang null until somebody chose
record Visitor(
        @CookieParam(Visitor.SECRET) String secret,
        @CookieParam(Visitor.LANG) String lang) {

    static final String SECRET = "desk";
    static final String LANG = "lang";

    Say say(PageConfig config) {
        return Say.in(Locale.of(lang == null ? config.lang() : lang));
    }

    @Override
    public String toString() {
        return "Visitor[****]";
    }
}
