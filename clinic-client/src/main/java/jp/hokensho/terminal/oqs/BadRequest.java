package jp.hokensho.terminal.oqs;

import java.io.Serial;
import jp.hokensho.terminal.text.Say;

/// A file that cannot be asked about, and why. Carries names of elements, never what stood in them.
public final class BadRequest extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Why why;
    private final String part;

    public BadRequest(Why why) {
        this(why, "");
    }

    /// @param part of the words: which element, or whose words
    public BadRequest(Why why, String part) {
        super(why.name());
        this.why = why;
        this.part = part;
    }

    public String code() {
        return why.code;
    }

    public String in(Say say) {
        return say.of("oqs.bad." + why.code, part);
    }

    /// It may be good when whoever writes it has ended.
    public boolean mayBeHalfWritten() {
        return why == Why.NOT_XML || why == Why.ENCODING;
    }

    public enum Why {
        TOO_LARGE("too_large"),
        /// of characters, or bytes that are none in it
        ENCODING("encoding"),
        NOT_XML("not_xml"),
        /// a document type: nothing that belongs here has one
        DOCTYPE("doctype"),
        /// an element is missing, there twice, or far too long
        SHAPE("shape"),
        /// a value that no card has
        VALUE("value"),
        /// another clinic's
        CLINIC("clinic"),
        /// the centre says no
        REFUSED("refused");

        private final String code;

        Why(String code) {
            this.code = code;
        }
    }
}
