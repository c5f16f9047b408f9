package jp.hokensho.terminal.text;

import java.io.Serial;

/// Something that whoever started the program has to put right: a file, an option, a setting. Carries the
/// key of the words and what fills them in, never personal data.
public final class Complaint extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] parts;

    public Complaint(String key, Object... parts) {
        super(key);
        this.key = key;
        this.parts = parts.clone();
    }

    public String in(Say say) {
        return say.of(key, parts);
    }
}
