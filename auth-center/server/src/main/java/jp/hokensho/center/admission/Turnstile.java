package jp.hokensho.center.admission;

import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jp.hokensho.center.denial.Attempt;
import jp.hokensho.center.denial.Denials;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.ProblemType;

/// How many passwords of one address are looked at, or wait to be, at a time: a look takes a core and much
/// memory, and nobody may take the whole queue. There are as many entries as sign-ins under way.
@Singleton
class Turnstile {

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final int NETWORK = 8;

    private final Denials denials;
    private final int share;
    private final Map<String, Integer> inside = new ConcurrentHashMap<>();

    Turnstile(Denials denials, AdmissionConfig config) {
        this.denials = denials;
        this.share = config.signIn().share();
    }

    /// @throws jp.hokensho.center.problem.Refusal on the record, where the address has its share already
    <T> T pass(Attempt attempt, Supplier<T> look) {
        var source = source(InetAddress.ofLiteral(attempt.circumstances().address()));
        if (inside.merge(source, 1, Integer::sum) > share) {
            leave(source);
            throw denials.deny(attempt, DenialReason.TOO_MANY)
                    .toldAs(ProblemType.TOO_MANY_REQUESTS)
                    .retryAfter(WAIT);
        }
        try {
            return look.get();
        } finally {
            leave(source);
        }
    }

    private void leave(String source) {
        inside.computeIfPresent(source, (_, count) -> count == 1 ? null : count - 1);
    }

    /// Of IPv6 the network: its addresses are all one's own.
    private static String source(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK)
                : address.getHostAddress();
    }
}
