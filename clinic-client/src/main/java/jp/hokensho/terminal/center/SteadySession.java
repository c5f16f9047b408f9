package jp.hokensho.terminal.center;

import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.VerificationRequest;

/// A session for long work: when the centre has ended it, somebody signs in again, once for all who were
/// waiting. May be used by several threads.
public final class SteadySession {

    private final Supplier<? extends Asker> signIn;
    private final ReentrantLock signingIn = new ReentrantLock();
    private volatile Asker session;

    public SteadySession(Supplier<? extends Asker> signIn) {
        this.signIn = signIn;
        this.session = signIn.get();
    }

    /// As [Asker#verify], with one more attempt after signing in again.
    public Reply verify(VerificationRequest question, UUID key) {
        var used = session;
        try {
            return used.verify(question, key);
        } catch (CenterProblem problem) {
            if (problem.type() != ProblemType.NO_SESSION) {
                throw problem;
            }
            return renewed(used).verify(question, key);
        }
    }

    /// As [Asker#endQuietly].
    public void endQuietly() {
        session.endQuietly();
    }

    private Asker renewed(Asker ended) {
        signingIn.lock();
        try {
            if (session == ended) {
                session = signIn.get();
            }
            return session;
        } finally {
            signingIn.unlock();
        }
    }
}
