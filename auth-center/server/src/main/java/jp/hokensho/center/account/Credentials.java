package jp.hokensho.center.account;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.hokensho.center.account.SecondFactors.Verdict;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.protocol.DenialReason;

/// Checks log-in, password and second factor. Whatever is wrong takes the same time, and one check at most
/// counts as a guess.
@Singleton
public class Credentials {

    private final PersonRows rows;
    private final Secrets secrets;
    private final Guesses guesses;
    private final Demands demands;

    Credentials(PersonRows rows, Secrets secrets, Guesses guesses, Demands demands) {
        this.rows = rows;
        this.secrets = secrets;
        this.guesses = guesses;
        this.demands = demands;
    }

    /// @param place the device, or the address where none was shown
    public SignIn check(String login, Proof proof, String place) {
        var row = rows.byLogin(login);
        var begun = guesses.begin(login, place);
        try {
            var outcome = judged(row, proof, begun, place);
            if (begun) {
                settle(outcome, login, place);
            }
            return outcome;
        } catch (Refusal unavailable) {
            guesses.takeBack(login, place);
            throw unavailable;
        }
    }

    private SignIn judged(Optional<PersonRow> row, Proof proof, boolean begun, String place) {
        var verdict = secrets.factors().judge(row.map(PersonRow::person), proof);
        var matches = matches(proof, row.flatMap(PersonRow::passwordHash));
        return fault(row, !begun, matches)
                .<SignIn>map(reason -> new SignIn.Wrong(reason, row.map(PersonRow::person)))
                .orElseGet(() -> redeemed(row.orElseThrow(), verdict, place));
    }

    private boolean matches(Proof proof, Optional<String> hash) {
        var typed = proof.password().toCharArray();
        return proof.isFromTerminal()
                ? secrets.passwords().matches(typed, hash)
                : secrets.passwords().matchesOfStranger(typed, hash);
    }

    /// A second factor was settled when it was tried.
    private void settle(SignIn outcome, String login, String place) {
        switch (outcome) {
            case SignIn.Right _ -> guesses.succeeded(login, place);
            case SignIn.Wrong wrong when wrong.reason() == DenialReason.WRONG_SECOND_FACTOR -> {}
            case SignIn.Wrong _ -> guesses.settle(login, place);
        }
    }

    /// What stands against it apart from the second factor.
    private Optional<DenialReason> fault(Optional<PersonRow> row, boolean locked, boolean matches) {
        if (row.isEmpty()) {
            return Optional.of(DenialReason.UNKNOWN_LOGIN);
        }
        if (locked) {
            return Optional.of(DenialReason.LOCKED);
        }
        return matches || row.get().person().standing() == Standing.DELETED
                ? demands.fault(row.get())
                : Optional.of(DenialReason.WRONG_PASSWORD);
    }

    private SignIn redeemed(PersonRow row, Verdict verdict, String place) {
        var person = row.person();
        var isTried = !(verdict instanceof Verdict.Key || verdict instanceof Verdict.Nothing);
        if (isTried && !guesses.beginFactor(person.login(), place)) {
            return new SignIn.Wrong(DenialReason.LOCKED, Optional.of(person));
        }
        return secrets.codes().redeem(person, verdict)
                ? new SignIn.Right(person, due(row, verdict), row.passwordHash().orElseThrow())
                : new SignIn.Wrong(DenialReason.WRONG_SECOND_FACTOR, Optional.of(person));
    }

    private Set<Due> due(PersonRow row, Verdict verdict) {
        var due = EnumSet.noneOf(Due.class);
        if (verdict instanceof Verdict.Nothing) {
            due.add(Due.FACTOR);
        }
        if (demands.isPasswordDue(row)) {
            due.add(Due.PASSWORD);
        }
        return due;
    }
}
