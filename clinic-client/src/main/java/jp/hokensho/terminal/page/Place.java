package jp.hokensho.terminal.page;

/// Where a person can go from any page. A further page is a line here, a resource, a template and words.
public enum Place {
    SINGLE("/", "single"),
    TODAY("/today", "today_list"),
    BATCHES("/batches", "bulk"),
    PAST("/past", "past");

    private final String path;
    private final String word;

    Place(String path, String word) {
        this.path = path;
        this.word = word;
    }

    public String path() {
        return path;
    }

    /// Of `page.`, what it is called.
    public String word() {
        return word;
    }
}
