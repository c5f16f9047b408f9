package jp.hokensho.adapter.command;

import java.util.Locale;
import java.util.ResourceBundle;

/// Messages to whoever typed the command, on standard error: standard output is for results.
final class Messages {

    private Messages() {}

    static String of(String key, Object... values) {
        return String.format(
                Locale.getDefault(), ResourceBundle.getBundle("command").getString(key), values);
    }

    static void tell(String key, Object... values) {
        System.err.println(of(key, values));
    }
}
