package jp.hokensho.center.account;

import java.util.Optional;
import jp.hokensho.protocol.DenialReason;

/// How a try to sign in ended. The caller of the endpoint learns only whether.
public sealed interface SignIn {

    record Right(Person person) implements SignIn {}

    /// @param person empty where the login does not exist
    record Wrong(DenialReason reason, Optional<Person> person) implements SignIn {}
}
