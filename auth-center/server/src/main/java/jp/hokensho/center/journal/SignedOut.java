package jp.hokensho.center.journal;

import java.util.UUID;

/// @param how who or what ended the session
public record SignedOut(UUID session, UUID person, String tenant, How how) implements JournalEvent {

    public enum How {
        /// the person signed out
        SELF,
        /// idle for too long
        IDLE,
        /// the device or the person was cut off
        CUT_OFF,
        /// the person signed in elsewhere, and may have no more sessions at a time
        REPLACED
    }
}
