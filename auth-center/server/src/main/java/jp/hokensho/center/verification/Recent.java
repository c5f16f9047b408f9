package jp.hokensho.center.verification;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What came lately: the last 20,000 at least, 40,000 at most. Forgetting is allowed.
final class Recent<T> {

    private static final int GENERATION = 20_000;

    private volatile Set<T> young = ConcurrentHashMap.newKeySet();
    private volatile Set<T> old = Set.of();

    /// @return false where it came before
    boolean add(T one) {
        if (old.contains(one) || !young.add(one)) {
            return false;
        }
        if (young.size() >= GENERATION) {
            age();
        }
        return true;
    }

    private synchronized void age() {
        if (young.size() >= GENERATION) {
            old = young;
            young = ConcurrentHashMap.newKeySet();
        }
    }
}
