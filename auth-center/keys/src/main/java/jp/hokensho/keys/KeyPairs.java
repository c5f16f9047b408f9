package jp.hokensho.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;

/// Key pairs on the curve P-256, the only one certificates are issued for.
public final class KeyPairs {

    private static final ECParameterSpec CURVE = ((ECPublicKey) p256().getPublic()).getParams();

    private KeyPairs() {}

    public static KeyPair p256() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new KeyFailure("this Java has no P-256", missing);
        }
    }

    static boolean areP256(PublicKey key) {
        return key instanceof ECPublicKey ec
                && ec.getParams().getCurve().equals(CURVE.getCurve())
                && ec.getParams().getGenerator().equals(CURVE.getGenerator());
    }
}
