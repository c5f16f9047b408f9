package jp.hokensho.center.fuzz;

import jp.hokensho.protocol.Role;

/// Two clinics and two insurers: who asks belongs to the first ones, what must never be seen to the second. Everything
/// of the second carries a mark.
enum Side {
    FIRST("3310000001", "36990018", "one"),
    SECOND("3310000002", "36990026", "two");

    /// Stands in every text of the second side that nobody else may read.
    static final String MARK = "ヒミツ";

    final String clinic;
    final String insurer;
    final String suffix;

    Side(String clinic, String insurer, String suffix) {
        this.clinic = clinic;
        this.insurer = insurer;
        this.suffix = suffix;
    }

    String name(String plain) {
        return this == FIRST ? plain : MARK + plain;
    }

    String tenant(Role role) {
        return switch (role) {
            case CLINIC_MANAGER, CLINIC_CLERK -> clinic;
            case INSURER_OPERATIONS, INSURER_MEDIA, INSURER_MANAGER, INSURER_CLERK -> insurer;
            case CENTER_ADMIN, CENTER_OPERATIONS, CENTER_MEDIA, CENTER_HEAD, AUDITOR -> "center";
        };
    }
}
