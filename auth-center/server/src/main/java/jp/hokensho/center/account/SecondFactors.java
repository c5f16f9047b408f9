package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.FactorRows.Factors;
import jp.hokensho.center.policy.Policies;
import jp.hokensho.center.policy.Policy.WithKey;
import jp.hokensho.keys.Totp;

/// Judges what is shown beside a password. Judging changes nothing and takes the same time for
/// everybody, who does not exist too; [UsedCodes] uses a code up afterwards, when nothing else stands
/// against the person.
@Singleton
class SecondFactors {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final long NEVER = -1;

    private final FactorRows rows;
    private final Policies policies;
    private final Clock clock;

    SecondFactors(FactorRows rows, Policies policies, Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.clock = clock;
    }

    sealed interface Verdict {

        /// The terminal's key is enough for this person.
        record Key() implements Verdict {}

        /// A code of the app.
        record Step(long step) implements Verdict {}

        record Recovery(String codeHash) implements Verdict {}

        /// There is nothing yet that could be asked for.
        record Nothing() implements Verdict {}

        record Wrong() implements Verdict {}
    }

    Verdict judge(Optional<Person> person, Proof proof) {
        var typed = proof.code().orElse("");
        var factors = factors(person.map(Person::id).orElse(NOBODY), typed);
        if (person.filter(known -> proof.hasKeyOf(known.tenant()))
                .filter(this::needsNoMoreThanKey)
                .isPresent()) {
            return new Verdict.Key();
        }
        return judge(factors, typed);
    }

    Verdict judge(Factors factors, String typed) {
        if (factors.app().isEmpty()) {
            return new Verdict.Nothing();
        }
        var step = factors.app().get().matching(typed.strip(), clock.instant(), factors.lastStep());
        if (step.isPresent()) {
            return new Verdict.Step(step.getAsLong());
        }
        return factors.recovery() ? new Verdict.Recovery(hash(typed)) : new Verdict.Wrong();
    }

    /// What a person has, and whether what was typed is one of the recovery codes.
    Factors factors(UUID person, String typed) {
        return rows.find(person, hash(typed));
    }

    /// An app that is not in force yet.
    ///
    /// @param step whose code proved that the person has it
    record Proven(Totp app, long step) {}

    /// Empty where what was typed is no code of it.
    Optional<Proven> proven(Totp pending, String typed) {
        return pending.matching(typed.strip(), clock.instant(), NEVER).stream()
                .mapToObj(step -> new Proven(pending, step))
                .findFirst();
    }

    private boolean needsNoMoreThanKey(Person person) {
        return policies.of(person.tenant()).presence().withKey() == WithKey.KEY_IS_ENOUGH;
    }

    /// Also of what cannot be a recovery code: none is found then.
    private static String hash(String typed) {
        return new OneTimeCode(typed.strip().toUpperCase(Locale.ROOT)).hash();
    }
}
