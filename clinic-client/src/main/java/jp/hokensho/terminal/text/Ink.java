package jp.hokensho.terminal.text;

/// Colours, where there are any.
public enum Ink {
    PLAIN,
    COLOURED;

    private static final String END = "\u001b[0m";

    public String tone(Tone tone, String text) {
        return wrap(tone.start(), text);
    }

    public String strong(String text) {
        return wrap("\u001b[1m", text);
    }

    /// For labels and what is rarely read.
    public String faint(String text) {
        return wrap("\u001b[2m", text);
    }

    public String alarm(String text) {
        return wrap("\u001b[1;31m", text);
    }

    /// For pictures made of blocks.
    String lightOnDark(String text) {
        return wrap("\u001b[97;40m", text);
    }

    private String wrap(String start, String text) {
        return switch (this) {
            case PLAIN -> text;
            case COLOURED -> start + text + END;
        };
    }
}
