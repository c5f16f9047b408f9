package jp.hokensho.center.account;

import java.util.Optional;
import java.util.Set;
import jp.hokensho.protocol.DenialReason;

/// How a try to sign in ended. The caller of the endpoint learns only whether.
public sealed interface SignIn {

    /// @param due what the person has to do before anything else
    /// @param passwordHash of the password that was found right: it may be changed before a session is opened
    record Right(Person person, Set<Due> due, String passwordHash) implements SignIn {

        public Right {
            due = Set.copyOf(due);
        }

        @Override
        public String toString() {
            return "Right[" + person + "]";
        }
    }

    /// @param person empty where the login does not exist
    record Wrong(DenialReason reason, Optional<Person> person) implements SignIn {}
}
