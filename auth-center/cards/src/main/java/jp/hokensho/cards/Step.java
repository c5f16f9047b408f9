package jp.hokensho.cards;

import java.util.Locale;
import jp.hokensho.protocol.Words;

/// Where an import or an export is, for whoever waits.
public enum Step {
    CHECKING("検査しています", "Checking"),
    LOADING("取り込んでいます", "Loading"),
    WRITING("書き出しています", "Writing");

    private final String japanese;
    private final String english;

    Step(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    public String message(Locale locale) {
        return Words.in(locale, japanese, english);
    }
}
