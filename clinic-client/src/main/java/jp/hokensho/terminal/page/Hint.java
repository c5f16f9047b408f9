package jp.hokensho.terminal.page;

/// What is told beside a field while it is filled in.
///
/// @param tone of the style sheet: `good`, `wrong` or `plain`
public record Hint(String text, String tone) {

    static Hint none() {
        return plain("");
    }

    static Hint plain(String text) {
        return new Hint(text, "plain");
    }

    static Hint good(String text) {
        return new Hint(text, "good");
    }

    static Hint wrong(String text) {
        return new Hint(text, "wrong");
    }
}
