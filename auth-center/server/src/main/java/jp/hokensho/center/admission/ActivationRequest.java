package jp.hokensho.center.admission;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.hokensho.center.account.OneTimeCode;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;

/// Body of `POST /v1/activations`.
///
/// @param password the one that the person chooses
record ActivationRequest(String code, String loginId, String password) {

    ActivationRequest {
        Map<String, InputError> errors = new LinkedHashMap<>();
        SignInRequest.check(errors, "code", code);
        SignInRequest.check(errors, "loginId", loginId);
        if (password == null) {
            errors.put("password", InputError.MISSING);
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    OneTimeCode parsedCode() {
        try {
            return OneTimeCode.parse(code);
        } catch (InvalidInput invalid) {
            throw new InvalidFields(Map.of("code", invalid.error()));
        }
    }

    @Override
    public String toString() {
        return "ActivationRequest[****]";
    }
}
