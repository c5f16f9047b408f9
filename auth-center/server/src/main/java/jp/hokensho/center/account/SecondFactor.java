package jp.hokensho.center.account;

/// What somebody shows beside the password. Passkeys come later.
public sealed interface SecondFactor {

    /// The key of a terminal: its certificate came with the request.
    ///
    /// @param tenant whose terminal it is: the key is nobody else's second factor
    record TerminalKey(String tenant) implements SecondFactor {}

    /// What the person's app shows, or one of the recovery codes.
    record Code(String typed) implements SecondFactor {

        @Override
        public String toString() {
            return "Code[****]";
        }
    }
}
