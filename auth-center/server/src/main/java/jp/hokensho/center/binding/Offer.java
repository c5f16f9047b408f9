package jp.hokensho.center.binding;

import java.util.Map;
import jp.hokensho.center.registry.Device;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyUse;

/// A key that a device made.
///
/// @param jwk its public half
record Offer(Jwk jwk) {

    /// Terminals offer keys to seal for, adapters keys to sign with.
    ///
    /// @throws InvalidFields where it is none, or none for such a device
    Jwk jwkFor(Device.Kind kind) {
        if (jwk == null) {
            throw new InvalidFields(Map.of("jwk", InputError.MISSING));
        }
        var wanted =
                switch (kind) {
                    case TERMINAL -> KeyUse.SEALING;
                    case ADAPTER -> KeyUse.SIGNING;
                };
        if (jwk.use() != wanted || !isUsable(jwk)) {
            throw new InvalidFields(Map.of("jwk", InputError.MALFORMED));
        }
        return jwk;
    }

    private static boolean isUsable(Jwk jwk) {
        try {
            OwnKey.publicKey(jwk);
            return true;
        } catch (KeyFailure _) {
            return false;
        }
    }
}
