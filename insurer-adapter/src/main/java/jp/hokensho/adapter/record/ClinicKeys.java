package jp.hokensho.adapter.record;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.hokensho.adapter.record.ClinicKey.What;
import jp.hokensho.protocol.BoundKey;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;

/// For which key the answers to a clinic are to be sealed (decision 101): the first that was heard of, until a person
/// of the insurer confirmed another, or that there is none any more. What is remembered is durable before it is used.
@Singleton
public class ClinicKeys {

    /// How often the record is asked about a clinic that says another key than the one in use.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource database;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    /// One at a time, so that strangers to each other take one connection and no more.
    private final ReentrantLock turn = new ReentrantLock();

    ClinicKeys(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// From memory, but for a clinic's first question and for one that says another key. What is said to be
    /// none stands for a key as well: a clinic that has one here is sealed for until a person confirmed that it
    /// opens no seals.
    ///
    /// @param told what the centre says is the clinic's key; empty where it opens no seals
    /// @return the key in use; empty where details go open
    /// @throws RecordUnavailable where a key that is not known cannot be put on record
    public Optional<BoundKey> inUse(String clinic, Optional<BoundKey> told) {
        var sealing = told.filter(key -> key.jwk().use() == KeyUse.SEALING);
        var present = known.get(clinic);
        if (present == null || present.wantsLook(sealing, clock.instant())) {
            present = inTurn(connection -> looked(connection, clinic, sealing));
            known.put(clinic, present);
        }
        return present.inUse();
    }

    private Known looked(Connection connection, String clinic, Optional<BoundKey> told) throws SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = ClinicKeyTable.of(connection, clinic);
        var trusted = trusted(before);
        var isNothing = told.isEmpty() && trusted.isEmpty();
        if (!isNothing && isNew(before, told.map(BoundKey::keyId))) {
            var what = trusted.isEmpty() ? What.FIRST : What.CHANGED;
            ClinicKeyTable.insert(connection, new ClinicKey(clinic, what, told, now));
            trusted = trusted(ClinicKeyTable.of(connection, clinic));
        }
        return new Known(trusted.flatMap(ClinicKey::key), trusted.isEmpty() ? Instant.EPOCH : now);
    }

    private static Optional<ClinicKey> trusted(List<ClinicKey> keys) {
        return keys.stream().filter(ClinicKey::isTrusted).reduce((_, later) -> later);
    }

    /// Neither in use nor waiting.
    private static boolean isNew(List<ClinicKey> keys, Optional<KeyId> id) {
        return Stream.concat(trusted(keys).stream(), sinceTrusted(keys))
                .noneMatch(key -> key.keyId().equals(id));
    }

    private static Stream<ClinicKey> sinceTrusted(List<ClinicKey> keys) {
        return keys.reversed().stream().takeWhile(key -> !key.isTrusted());
    }

    /// Keys that wait, each after the one that is in use meanwhile.
    ///
    /// @throws RecordUnavailable when the record cannot be read
    public List<ClinicKey> waiting() {
        var clinics = inTurn(ClinicKeyTable::waiting).stream().collect(Collectors.groupingBy(ClinicKey::clinic));
        return clinics.values().stream()
                .flatMap(keys -> Stream.concat(trusted(keys).stream(), sinceTrusted(keys)))
                .sorted(Comparator.comparing(ClinicKey::clinic))
                .toList();
    }

    /// A person has compared it with the clinic.
    ///
    /// @param id empty: that it opens no seals
    /// @return false where no such key of this clinic waits
    /// @throws RecordUnavailable when it may not be on record
    public boolean confirm(String clinic, Optional<KeyId> id) {
        var waiting = waiting().stream()
                .filter(key -> key.what() == What.CHANGED && key.clinic().equals(clinic))
                .filter(key -> key.keyId().equals(id))
                .findFirst();
        waiting.ifPresent(this::confirm);
        return waiting.isPresent();
    }

    private void confirm(ClinicKey key) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        inTurn(connection -> {
            ClinicKeyTable.insert(connection, new ClinicKey(key.clinic(), What.CONFIRMED, key.key(), now));
            return true;
        });
        known.remove(key.clinic());
    }

    private <T> T inTurn(Work<T> work) {
        turn.lock();
        try (var connection = database.getConnection()) {
            return work.in(connection);
        } catch (SQLException failed) {
            throw new RecordUnavailable("the keys of clinics cannot be reached", failed);
        } finally {
            turn.unlock();
        }
    }

    /// @param inUse empty where details go open
    /// @param lookedAt long ago where nothing is on record: the first key counts at once
    private record Known(Optional<BoundKey> inUse, Instant lookedAt) {

        boolean wantsLook(Optional<BoundKey> told, Instant now) {
            var isAnother = !inUse.map(BoundKey::keyId).equals(told.map(BoundKey::keyId));
            return isAnother && lookedAt.isBefore(now.minus(PAUSE));
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T in(Connection connection) throws SQLException;
    }
}
