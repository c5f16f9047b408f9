package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.center.policy.PasswordRules;
import jp.hokensho.center.policy.PasswordRules.Wish;
import jp.hokensho.center.policy.Policies;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;

/// Holds a wished password against the policy of the person's tenant and against those before it.
@Singleton
class NewPasswords {

    private final Policies policies;
    private final PasswordRows rows;
    private final Passwords passwords;
    private final FactorRows factors;

    NewPasswords(Policies policies, PasswordRows rows, Passwords passwords, FactorRows factors) {
        this.policies = policies;
        this.rows = rows;
        this.passwords = passwords;
        this.factors = factors;
    }

    /// @param member under which the wish came, for the error
    /// @return the hash of a password that may be taken
    /// @throws InvalidFields where it may not
    String hash(PersonRow row, String member, String wished, Optional<String> last) {
        var policy = policies.of(row.person().tenant()).password();
        var beside = row.person().beside(factors.hasApp(row.person().id()));
        PasswordRules.fault(policy, beside, new Wish(wished, row.person().login(), last))
                .or(() ->
                        wasUsed(row, wished, policy.remembered()) ? Optional.of(InputError.TOO_WEAK) : Optional.empty())
                .ifPresent(error -> {
                    throw new InvalidFields(Map.of(member, error));
                });
        return passwords.hash(wished.toCharArray());
    }

    /// The one in force is the first of the last ones.
    private boolean wasUsed(PersonRow row, String wished, int remembered) {
        return Stream.concat(
                        row.passwordHash().stream(), rows.before(row.person().id(), remembered).stream())
                .limit(remembered)
                .anyMatch(hash -> passwords.matches(wished.toCharArray(), Optional.of(hash)));
    }
}
