package jp.hokensho.cards;

/// What may happen to a file that is right.
public enum ImportMode {
    /// only looked at: nothing changes
    DRY_RUN,
    /// loaded, unless it ends so many that somebody may have taken the wrong file
    GUARDED,
    /// loaded, whatever it ends
    CONFIRMED;

    public static ImportMode of(boolean dryRun, boolean confirmed) {
        return dryRun ? DRY_RUN : confirmed ? CONFIRMED : GUARDED;
    }

    public boolean loads(Changes changes) {
        return switch (this) {
            case DRY_RUN -> false;
            case GUARDED -> !changes.endsMany();
            case CONFIRMED -> true;
        };
    }
}
