package jp.hokensho.terminal.center;

import java.time.Instant;
import java.util.UUID;

/// A mandate with what shows that one has it. Secret: `toString` masks it.
///
/// @param token takes a session's place, with this terminal's certificate alone
/// @param until the first moment no more
public record GivenMandate(UUID id, String token, Mandate.Kind kind, Instant from, Instant until) {

    public GivenMandate {
        if (id == null || kind == null || from == null || until == null) {
            throw new IllegalArgumentException("a mandate has an id, a kind and a period");
        }
        if (token == null || !token.matches("[A-Za-z0-9_-]{1,200}")) {
            throw new IllegalArgumentException("a mandate has a token");
        }
    }

    @Override
    public String toString() {
        return "GivenMandate[" + id + "]";
    }
}
