package jp.hokensho.center.admission;

import java.util.Map;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;

/// Body of `POST /v1/terminals/{id}/revocation`; there may be none.
///
/// @param reason in the caller's words; may be absent
record Loss(String reason) {

    static final Loss UNEXPLAINED = new Loss(null);

    private static final int LONGEST = 200;

    Loss {
        reason = reason == null ? "" : reason.strip();
        if (reason.length() > LONGEST) {
            throw new InvalidFields(Map.of("reason", InputError.TOO_LONG));
        }
        if (reason.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidFields(Map.of("reason", InputError.CONTROL_CHARACTER));
        }
    }

    @Override
    public String toString() {
        return "Loss[****]";
    }
}
