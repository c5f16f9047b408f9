package jp.hokensho.center.recertification;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.registry.Organizations;

/// Opens a review of each organization when its last one was long ago. Several nodes may look at once: the table takes
/// one open review per organization.
@Singleton
class Rounds {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final AccessReviews reviews;
    private final Organizations organizations;
    private final AccessReviewConfig config;
    private final Clock clock;

    Rounds(AccessReviews reviews, Organizations organizations, AccessReviewConfig config, Clock clock) {
        this.reviews = reviews;
        this.organizations = organizations;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void openDue() {
        var now = clock.instant();
        var reviewed = new HashSet<>(reviews.reviewedSince(now.minus(config.every())));
        organizations.codes().stream()
                .filter(tenant -> !reviewed.contains(tenant))
                .forEach(this::open);
    }

    /// @return empty where one is open
    Optional<AccessReview> open(String tenant) {
        var now = clock.instant();
        var due = LocalDate.ofInstant(now.plus(config.time()), TOKYO);
        return reviews.open(new AccessReview(UUID.randomUUID(), tenant, now, due, Optional.empty()));
    }

    Instant now() {
        return clock.instant();
    }
}
