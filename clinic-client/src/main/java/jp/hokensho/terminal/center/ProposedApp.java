package jp.hokensho.terminal.center;

import java.net.URI;

/// An authenticator app that is not in force yet. Secret: `toString` masks it.
///
/// @param secret Base32, for who types it
/// @param uri `otpauth://totp/…`, for a QR code
public record ProposedApp(String secret, URI uri) {

    @Override
    public String toString() {
        return "ProposedApp[****]";
    }
}
