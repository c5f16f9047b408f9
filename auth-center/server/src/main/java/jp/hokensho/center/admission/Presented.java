package jp.hokensho.center.admission;

import java.util.Set;
import jp.hokensho.center.account.Due;
import jp.hokensho.center.account.Person;
import jp.hokensho.center.denial.Attempt;
import jp.hokensho.protocol.DenialReason;

/// What certificate and token of a request amount to.
sealed interface Presented {

    /// As the record will name whoever it is.
    Attempt attempt();

    /// @param due what the person has to do before anything else
    record SignedIn(Caller caller, Person person, Set<Due> due, Attempt attempt) implements Presented {}

    record NotSignedIn(DenialReason reason, Attempt attempt) implements Presented {}
}
