package jp.hokensho.center.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.center.account.SecondFactor.Code;
import jp.hokensho.center.account.SecondFactor.TerminalKey;

/// What somebody shows to be let in.
public record Proof(String password, List<SecondFactor> factors) {

    public Proof {
        factors = List.copyOf(factors);
    }

    boolean hasKeyOf(String tenant) {
        return factors.contains(new TerminalKey(tenant));
    }

    /// Of whatever tenant: its certificate is alive, so it can be cut off.
    boolean isFromTerminal() {
        return factors.stream().anyMatch(TerminalKey.class::isInstance);
    }

    Optional<String> code() {
        return factors.stream()
                .flatMap(factor -> factor instanceof Code(var typed) ? Stream.of(typed) : Stream.empty())
                .findFirst();
    }

    @Override
    public String toString() {
        return "Proof[****]";
    }
}
