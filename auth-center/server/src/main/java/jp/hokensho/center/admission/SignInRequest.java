package jp.hokensho.center.admission;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;

/// Body of `POST /v1/sessions`.
///
/// @param otp what the app shows, or a recovery code; null where the terminal's key is the second factor
record SignInRequest(String loginId, String password, String otp) {

    private static final int LONGEST = 200;

    SignInRequest {
        Map<String, InputError> errors = new LinkedHashMap<>();
        check(errors, "loginId", loginId);
        check(errors, "password", password);
        if (otp != null) {
            check(errors, "otp", otp);
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    static void check(Map<String, InputError> errors, String name, String value) {
        if (value == null || value.isEmpty()) {
            errors.put(name, InputError.MISSING);
        } else if (value.length() > LONGEST) {
            errors.put(name, InputError.TOO_LONG);
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            errors.put(name, InputError.CONTROL_CHARACTER);
        }
    }

    @Override
    public String toString() {
        return "SignInRequest[****]";
    }
}
