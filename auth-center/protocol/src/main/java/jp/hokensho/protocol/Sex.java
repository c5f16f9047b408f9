package jp.hokensho.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Sex as medical data codes it: 1 男, 2 女, 3 未設定. On the wire the digit, as text.
public enum Sex {
    MALE("1", "男", "male"),
    FEMALE("2", "女", "female"),
    NOT_SET("3", "未設定", "not set");

    private final String code;
    private final String japanese;
    private final String english;

    Sex(String code, String japanese, String english) {
        this.code = code;
        this.japanese = japanese;
        this.english = english;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /// @throws InvalidInput `MALFORMED`
    @JsonCreator
    public static Sex of(String code) {
        for (var sex : values()) {
            if (sex.code.equals(code)) {
                return sex;
            }
        }
        throw new InvalidInput(InputError.MALFORMED);
    }

    public String word(Locale locale) {
        return Words.in(locale, japanese, english);
    }
}
