package jp.hokensho.center.link;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import jp.hokensho.protocol.TraceNumber;

/// How the delivery of denials stands on one link. Others leave word in it or ask whether it is time; the
/// rest is for the courier's one thread.
final class Delivery {

    private final AtomicBoolean called = new AtomicBoolean();
    private final AtomicReference<List<TraceNumber>> said = new AtomicReference<>();
    private boolean begun;
    private Instant mayGoOnAt = Instant.MIN;
    private volatile Instant lookAgainAt = Instant.MIN;

    /// @return whether nobody called the courier here before
    boolean call() {
        return called.compareAndSet(false, true);
    }

    void came() {
        called.set(false);
    }

    /// What the adapter has, all of it: the newest word is the one that counts.
    void say(List<TraceNumber> upTo) {
        said.set(upTo);
    }

    Optional<List<TraceNumber>> said() {
        return Optional.ofNullable(said.get());
    }

    /// Whether the adapter has said anything before: the first word of a link is about what it had when it
    /// opened it.
    boolean begun() {
        return begun;
    }

    /// Its word is kept: what was sent is there, more may follow.
    void kept(List<TraceNumber> upTo) {
        said.compareAndSet(upTo, null);
        begun = true;
        mayGoOnAt = Instant.MIN;
    }

    void sent(Instant now, Duration patience) {
        mayGoOnAt = now.plus(patience);
    }

    boolean mayGoOn(Instant now) {
        return begun && !now.isBefore(mayGoOnAt);
    }

    /// Whether it is time to look without having been called; notes that it is done.
    boolean due(Instant now, Duration interval) {
        if (now.isBefore(lookAgainAt)) {
            return false;
        }
        lookAgainAt = now.plus(interval);
        return true;
    }
}
