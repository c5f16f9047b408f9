package jp.hokensho.terminal.page;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.hokensho.terminal.text.Say;

/// What a request says about its browser.
///
/// @param secret null where it has none
/// @param lang null until somebody chose
/// @param type `large` for large type; null until somebody chose
/// @param codes `off` where nothing is scanned at this terminal; null until somebody chose
/// @param uri where it wants to go
record Visitor(
        @CookieParam(Visitor.SECRET) String secret,
        @CookieParam(Visitor.LANG) String lang,
        @CookieParam(Visitor.TYPE) String type,
        @CookieParam(Visitor.CODES) String codes,
        @Context UriInfo uri) {

    static final String SECRET = "desk";
    static final String LANG = "lang";
    static final String TYPE = "type";
    static final String LARGE = "large";
    static final String CODES = "codes";
    static final String OFF = "off";

    private static final Pattern OWN_PATH = Pattern.compile("(/[a-z0-9-]+)+");

    Say say(PageConfig config) {
        return Say.in(Locale.of(lang == null ? config.lang() : lang));
    }

    boolean large() {
        return LARGE.equals(type);
    }

    /// Codes are read here.
    boolean reads() {
        return !OFF.equals(codes);
    }

    String path() {
        return safe(uri.getPath());
    }

    /// A path of this page that somebody may be led back to; the start where it is none.
    static String safe(String path) {
        return path != null && OWN_PATH.matcher(path).matches() ? path : "/";
    }

    @Override
    public String toString() {
        return "Visitor[****]";
    }
}
