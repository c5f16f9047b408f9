package jp.hokensho.center.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import jp.hokensho.protocol.LinkMessage.Noted;

/// How the delivery of denials and attempts stands on one link. Others leave word in it or ask whether it is time; the
/// rest is for the courier's one thread.
final class Delivery {

    private final AtomicBoolean called = new AtomicBoolean();
    private final AtomicReference<Noted> said = new AtomicReference<>();
    private boolean begun;
    private boolean takesAttempts;
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
    void say(Noted noted) {
        said.set(noted);
    }

    Optional<Noted> said() {
        return Optional.ofNullable(said.get());
    }

    /// Whether the adapter has said anything before: the first word of a link is about what it had when it
    /// opened it.
    boolean begun() {
        return begun;
    }

    /// Its word is kept: what was sent is there, more may follow.
    void kept(Noted noted) {
        said.compareAndSet(noted, null);
        begun = true;
        takesAttempts = noted.attemptsUpTo() != null;
        mayGoOnAt = Instant.MIN;
    }

    /// Whether the adapter keeps attempts on withheld cards: an older one is sent none.
    boolean takesAttempts() {
        return takesAttempts;
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
