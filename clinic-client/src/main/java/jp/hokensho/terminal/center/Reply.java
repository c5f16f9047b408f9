package jp.hokensho.terminal.center;

import jp.hokensho.protocol.Verification;

/// The centre's answer, read and as it came.
///
/// @param json exactly what the centre sent
public record Reply(Verification verification, String json) {

    @Override
    public String toString() {
        return "Reply[" + verification.verificationNumber() + "]";
    }
}
