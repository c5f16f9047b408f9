package jp.hokensho.center.withholding;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.hokensho.center.tenancy.Mirror;
import jp.hokensho.center.tenancy.Mirror.Version;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.InsurerNumber;

/// The orders of insurers not to answer about a card, in memory, at most a second old. An order ends by itself after
/// its last day, Asia/Tokyo.
@Singleton
public class Withholdings {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final WithholdingRows rows;
    private final CardTags tags;
    private final Clock clock;
    private final Mirror<UUID, Order> orders;

    /// By insurer and tag. An order keeps its place when it has ended: `orders` says whether it holds.
    private final Map<InsurerNumber, Map<String, Set<UUID>>> places = new ConcurrentHashMap<>();

    Withholdings(WithholdingRows rows, CardTags tags, Mirrors mirrors, Clock clock) {
        this.rows = rows;
        this.tags = tags;
        this.clock = clock;
        this.orders = mirrors.of(
                "select * from withholding where changed_at > ?",
                row -> Version.of(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("lifted_at") == null ? Order.read(row) : null,
                        row),
                changed -> changed.forEach(version -> version.value().ifPresent(order -> put(version.key(), order))));
    }

    private void put(UUID id, Order order) {
        places.computeIfAbsent(order.insurer(), _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(order.tag(), _ -> ConcurrentHashMap.newKeySet())
                .add(id);
    }

    /// The order that holds for this card now, however it was typed. Costs nothing where the insurer never gave any.
    ///
    /// @throws jp.hokensho.center.problem.Refusal 503 where that cannot be known
    public Optional<UUID> on(CardKey card) {
        orders.mustBeFresh();
        return Optional.ofNullable(places.get(card.insurer()))
                .flatMap(ofInsurer -> ofInsurer.getOrDefault(tags.tag(card), Set.of()).stream()
                        .filter(id -> orders.get(id).filter(this::holds).isPresent())
                        .findFirst());
    }

    /// Whether it is this insurer's, and holds.
    public boolean holds(InsurerNumber insurer, UUID id) {
        return orders.get(id)
                .filter(order -> order.insurer().equals(insurer))
                .filter(this::holds)
                .isPresent();
    }

    private boolean holds(Order order) {
        return !today().isAfter(order.lastDay());
    }

    /// Whether a new end may be then.
    public boolean isAhead(LocalDate day) {
        return day.isAfter(today());
    }

    /// Those of this insurer that hold, newest first.
    ///
    /// @param after the last one of the page before
    List<Withholding> list(InsurerNumber insurer, Optional<UUID> after, int limit) {
        return rows.list(insurer, today(), after.orElse(null), limit);
    }

    /// Within the caller's transaction, which has to be the centre's.
    ///
    /// @return its id
    public UUID begin(Connection connection, CardKey card, String reason, LocalDate until) throws SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var withholding = new Withholding(UUID.randomUUID(), card, reason, now, until);
        rows.insert(connection, withholding, tags.tag(card));
        return withholding.id();
    }

    /// Likewise.
    public void endAfter(Connection connection, UUID id, LocalDate until) throws SQLException {
        rows.endAfter(connection, id, until);
    }

    /// Likewise.
    public void lift(Connection connection, UUID id) throws SQLException {
        rows.lift(connection, id, clock.instant());
    }

    /// Returns when what was committed before the call is known here.
    public void refresh() {
        orders.refresh();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(TOKYO));
    }
}
