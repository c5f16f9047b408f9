package jp.hokensho.keys;

import java.util.Locale;

/// What a device certificate is for; it stands in the subject's OU.
public enum DeviceKind {
    TERMINAL,
    ADAPTER;

    public String unit() {
        return name().toLowerCase(Locale.ROOT);
    }
}
