package jp.hokensho.center.account;

import java.util.Optional;
import java.util.Set;
import jp.hokensho.protocol.DenialReason;

/// How a try to sign in ended. The caller of the endpoint learns only whether.
public sealed interface SignIn {

    /// @param due what the person has to do before anything else
    record Right(Person person, Set<Due> due) implements SignIn {

        public Right {
            due = Set.copyOf(due);
        }
    }

    /// @param person empty where the login does not exist
    record Wrong(DenialReason reason, Optional<Person> person) implements SignIn {}
}
