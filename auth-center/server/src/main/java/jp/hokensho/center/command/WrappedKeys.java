package jp.hokensho.center.command;

import jakarta.inject.Singleton;
import jp.hokensho.center.authority.Authorities;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.KeysRewrapped;

/// All keys in the database that the master key wraps.
@Singleton
class WrappedKeys {

    private final Journal journal;
    private final SignatureKeys signatures;
    private final Authorities authority;

    WrappedKeys(Journal journal, SignatureKeys signatures, Authorities authority) {
        this.journal = journal;
        this.signatures = signatures;
        this.authority = authority;
    }

    /// Opens each that is not wrapped with the present master key, and changes nothing.
    ///
    /// @param opened is told after each payload key
    /// @throws jp.hokensho.keys.KeyFailure where one opens with neither master key
    KeysRewrapped due(Runnable opened) {
        return rewrap(true, opened);
    }

    /// On the record first. What was begun and killed goes on here: what is left is due.
    ///
    /// @param done is told after each payload key
    void rewrap(KeysRewrapped due, Runnable done) {
        journal.append(due);
        rewrap(false, done);
    }

    private KeysRewrapped rewrap(boolean dry, Runnable done) {
        return new KeysRewrapped(
                journal.rewrapKeys(dry, done),
                signatures.receipts().rewrap(dry),
                signatures.tokens().rewrap(dry),
                signatures.checkpoints().rewrap(dry),
                authority.rewrap(dry));
    }
}
