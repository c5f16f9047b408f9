package jp.hokensho.keys;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Security;
import org.jose4j.jca.ProviderContext;

/// ECDSA of AWS-LC, which takes an eighth of the JDK's time (decision 0156). It is asked by name for this alone and
/// stands last among the providers, so that nothing else changes. Where its library does not load, on another system,
/// the JDK does the same.
final class NativeCurves {

    private static final ProviderContext CONTEXT = context();

    private NativeCurves() {}

    /// Whether the library is there.
    static boolean areThere() {
        return CONTEXT.getSuppliedKeyProviderContext().getSignatureProvider() != null;
    }

    /// For jose4j: who signs and verifies.
    static ProviderContext providers() {
        return CONTEXT;
    }

    private static ProviderContext context() {
        var context = new ProviderContext();
        var provider = AmazonCorrettoCryptoProvider.INSTANCE;
        if (provider.getLoadingError() == null) {
            Security.addProvider(provider);
            context.getSuppliedKeyProviderContext().setSignatureProvider(provider.getName());
        }
        return context;
    }
}
