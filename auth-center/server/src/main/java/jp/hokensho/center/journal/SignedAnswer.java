package jp.hokensho.center.journal;

import java.util.Optional;
import jp.hokensho.protocol.Answer;
import jp.hokensho.protocol.Statement;

/// An answer, and what its insurer signed of it: both rest encrypted, and are erased together.
///
/// @param statement a compact JWS (docs/link.md); empty where nothing was signed
public record SignedAnswer(Answer answer, Optional<String> statement) {

    public static SignedAnswer unsigned(Answer answer) {
        return new SignedAnswer(answer, Optional.empty());
    }

    /// What the header names the statement by.
    Optional<String> statementHash() {
        return statement.map(Statement::hashOf);
    }

    /// An answer alone where nothing was signed, as all were before there were statements.
    Object personal() {
        return statement.isPresent() ? this : answer;
    }

    static SignedAnswer read(byte[] personal) {
        return EventJson.tree(personal).has("answer")
                ? EventJson.read(personal, SignedAnswer.class)
                : unsigned(EventJson.read(personal, Answer.class));
    }
}
