package jp.hokensho.terminal.text;

/// The colour of a verdict. It never stands alone: a sign and a word say the same.
public enum Tone {
    GOOD("\u001b[1;30;42m"),
    ATTENTION("\u001b[1;30;43m"),
    CHECK("\u001b[1;30;46m"),
    CALL("\u001b[1;37;44m"),
    UNKNOWN("\u001b[1;37;45m");

    private final String start;

    Tone(String start) {
        this.start = start;
    }

    String start() {
        return start;
    }
}
