package jp.hokensho.center.admission;

import java.util.Map;
import jp.hokensho.center.account.OneTimeCode;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;

/// Body of `POST /v1/enrolments`.
///
/// @param csr PKCS#10 in PEM form, for a P-256 key
record Enrolment(String code, String csr) {

    OneTimeCode parsedCode() {
        try {
            return OneTimeCode.parse(code);
        } catch (InvalidInput invalid) {
            throw new InvalidFields(Map.of("code", invalid.error()));
        }
    }

    Csr parsedCsr() {
        return parsed(csr);
    }

    static Csr parsed(String csr) {
        if (csr == null || csr.isBlank()) {
            throw new InvalidFields(Map.of("csr", InputError.MISSING));
        }
        try {
            return Csr.parse(csr);
        } catch (KeyFailure _) {
            throw new InvalidFields(Map.of("csr", InputError.MALFORMED));
        }
    }

    @Override
    public String toString() {
        return "Enrolment[****]";
    }
}
