package jp.hokensho.terminal.command;

import jp.hokensho.terminal.text.Complaint;

/// A new password, from whoever sits at the terminal.
///
/// @param question key of the words that ask; with `_again` of those that ask once more
/// @param nobody key of what is said where nobody can type
record TypedTwice(Setting setting, String question, String nobody) {

    /// @throws Complaint where the two are not the same
    String typed() {
        var typed = typed(question);
        if (!typed.equals(typed(question + "_again"))) {
            throw new Complaint("password.differs");
        }
        return typed;
    }

    private String typed(String words) {
        return setting.prompt().secret().apply(setting.say().of(words)).orElseThrow(() -> new Complaint(nobody));
    }
}
