package jp.hokensho.terminal.center;

import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.function.Function;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.VerificationRequest;

/// In whose name questions are asked: a person's who is signed in, or who gave a mandate.
public sealed interface Asker permits Session, UnderMandate {

    /// Asks one question. Broken connections and busy signs are overcome by asking again with the same key:
    /// the centre answers a key it knows with the same number.
    ///
    /// @param key of this question and no other
    /// @throws CenterProblem where the centre refuses; `NO_SESSION` when the session has ended
    /// @throws NoMandate when the mandate has
    /// @throws CenterUnreachable when patience ended
    Reply verify(VerificationRequest question, UUID key);

    /// A past verification, with the answer that came late where one did.
    ///
    /// @throws CenterProblem `NOT_FOUND` where the asker sees no such verification
    Reply find(TraceNumber number);

    /// What the asker wants to know about something else.
    ///
    /// @throws CenterProblem as [#verify]
    String ask(Function<Calls, HttpRequest.Builder> request);

    /// No further question comes.
    void endQuietly();
}
