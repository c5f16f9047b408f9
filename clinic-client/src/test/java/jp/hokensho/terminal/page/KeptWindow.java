package jp.hokensho.terminal.page;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import jp.hokensho.terminal.text.Ink;
import jp.hokensho.terminal.text.Screen;

/// The program's window, of which the test can read what stands there.
class KeptWindow {

    private static final StringWriter TEXT = new StringWriter();
    private static final Pattern CODE = Pattern.compile("code=([0-9A-Z]+)");

    @Produces
    @Alternative
    @Priority(1)
    Screen screen() {
        var writer = new PrintWriter(TEXT);
        return new Screen(writer, writer, false, false, 80, Ink.PLAIN);
    }

    static String lastCode() {
        return CODE.matcher(TEXT.toString())
                .results()
                .reduce((_, last) -> last)
                .orElseThrow()
                .group(1);
    }
}
