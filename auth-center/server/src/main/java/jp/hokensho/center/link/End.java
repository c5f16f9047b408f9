package jp.hokensho.center.link;

/// How the wait for one answer ended.
sealed interface End {

    /// Something came in time; nobody has looked into it yet.
    record Told(byte[] body) implements End {}

    /// The connection broke first.
    record Lost() implements End {}

    /// The deadline passed first.
    record GivenUp() implements End {}
}
