package jp.hokensho.center.admission;

import jp.hokensho.center.account.Person;
import jp.hokensho.center.denial.Attempt;
import jp.hokensho.protocol.DenialReason;

/// What certificate and token of a request amount to.
sealed interface Presented {

    /// As the record will name whoever it is.
    Attempt attempt();

    record SignedIn(Caller caller, Person person, Attempt attempt) implements Presented {}

    record NotSignedIn(DenialReason reason, Attempt attempt) implements Presented {}
}
