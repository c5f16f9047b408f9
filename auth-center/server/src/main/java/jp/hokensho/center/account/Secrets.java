package jp.hokensho.center.account;

import jakarta.inject.Singleton;

/// What people know and have.
@Singleton
class Secrets {

    private final Passwords passwords;
    private final KnownPasswords known;
    private final SecondFactors factors;
    private final UsedCodes codes;

    Secrets(Passwords passwords, KnownPasswords known, SecondFactors factors, UsedCodes codes) {
        this.passwords = passwords;
        this.known = known;
        this.factors = factors;
        this.codes = codes;
    }

    Passwords passwords() {
        return passwords;
    }

    KnownPasswords known() {
        return known;
    }

    SecondFactors factors() {
        return factors;
    }

    UsedCodes codes() {
        return codes;
    }
}
