package jp.hokensho.center.authority;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// How far the authority's replacement is.
public sealed interface Rotated {

    /// Thumbprint of the authority that this is about.
    String authority();

    /// The step was done, and is on the record.
    default boolean isDone() {
        return switch (this) {
            case Announced _, Issuing _ -> true;
            case Waiting _, Overlapping _ -> false;
        };
    }

    /// The next one is trusted, and devices learn of it.
    record Announced(String authority) implements Rotated {}

    /// The next one waits: these devices would not take a certificate of it.
    record Waiting(String authority, List<UUID> devices) implements Rotated {

        public Waiting {
            devices = List.copyOf(devices);
        }
    }

    /// It issues from then on; the former is trusted beside it.
    record Issuing(String authority, Instant from) implements Rotated {}

    /// A former one is still trusted: no other is begun.
    ///
    /// @param until when it ends at the latest
    /// @param certificates of devices that are still good
    record Overlapping(String authority, Instant until, long certificates) implements Rotated {}
}
