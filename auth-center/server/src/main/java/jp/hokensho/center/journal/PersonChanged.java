package jp.hokensho.center.journal;

import java.util.UUID;

/// A registered person was changed; who asked for it and who approved stands elsewhere on the
/// record.
public record PersonChanged(UUID person, String tenant, What what) implements JournalEvent {

    public enum What {
        NAME,
        ROLES,
        /// the last day of the ID
        END,
        /// the addresses to work from
        ADDRESSES,
        SUSPENDED,
        RESUMED,
        DELETED
    }
}
