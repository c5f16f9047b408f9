package jp.hokensho.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// What is on record of the answers that one adapter gave on one day in Asia/Tokyo: counts and hashes by quarters of an
/// hour, so that records which differ compare their numbers there alone (docs/link.md).
///
/// @param adapter the device
/// @param slots quarters of an hour in which there is something, in order
public record DayTally(InsurerNumber insurer, UUID adapter, LocalDate day, List<Slot> slots) {

    /// Quarters of an hour of a day.
    public static final int SLOTS = 96;

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    public DayTally {
        requireNonNull(insurer, "insurer");
        requireNonNull(adapter, "adapter");
        requireNonNull(day, "day");
        slots = List.copyOf(slots);
    }

    /// The first moment of the slot; of slot 96, the first moment of the next day.
    public static Instant begin(LocalDate day, int slot) {
        return day.atStartOfDay(TOKYO).toInstant().plus(QUARTER.multipliedBy(slot));
    }

    public long count() {
        return slots.stream().mapToLong(Slot::count).sum();
    }

    /// SHA-256 over the lines of the slots, base64url: the same for the same record.
    public String hash() {
        var digest = DayEntry.sha256();
        slots.forEach(slot -> digest.update(slot.line().getBytes(UTF_8)));
        return KeyId.encoded(digest.digest());
    }

    /// The slots of which the two do not say the same.
    public SortedSet<Integer> unlike(DayTally other) {
        var one = new HashSet<>(slots);
        var two = new HashSet<>(other.slots);
        return Stream.concat(
                        slots.stream().filter(slot -> !two.contains(slot)),
                        other.slots.stream().filter(slot -> !one.contains(slot)))
                .map(Slot::slot)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    /// What is signed of it, in the order of signing.
    ///
    /// @param by `adapter` or `center`
    /// @param of [Statement#hashOf] what it answers; empty for what comes first
    public Map<String, String> claims(String by, Optional<String> of) {
        var claims = new LinkedHashMap<String, String>();
        claims.put("by", by);
        claims.put("insurer", insurer.value());
        claims.put("adapter", adapter.toString());
        claims.put("day", day.toString());
        claims.put("count", Long.toString(count()));
        claims.put("hash", hash());
        of.ifPresent(hash -> claims.put("of", hash));
        return claims;
    }

    /// One quarter of an hour.
    ///
    /// @param slot 0 begins at midnight
    /// @param hash SHA-256 over the marks of its entries (32 bytes each), by number; base64url
    public record Slot(int slot, long count, String hash) {

        public Slot {
            requireNonNull(hash, "hash");
            if (slot < 0 || slot >= SLOTS || count <= 0) {
                throw new InvalidInput(InputError.OUT_OF_RANGE);
            }
        }

        private String line() {
            return slot + " " + count + " " + hash + "\n";
        }
    }

    /// Counts entries, which come by number.
    public static final class Counting {

        private final Map<Integer, Hashing> slots = new TreeMap<>();

        public void add(DayEntry entry) {
            var midnight = begin(LocalDate.ofInstant(entry.asOf(), TOKYO), 0);
            var slot = (int) Duration.between(midnight, entry.asOf()).dividedBy(QUARTER);
            slots.computeIfAbsent(slot, _ -> new Hashing()).add(entry.mark());
        }

        public DayTally of(InsurerNumber insurer, UUID adapter, LocalDate day) {
            var counted = slots.entrySet().stream()
                    .map(slot -> slot.getValue().slot(slot.getKey()))
                    .toList();
            return new DayTally(insurer, adapter, day, counted);
        }
    }

    /// The marks of one slot, by number.
    public static final class Hashing {

        private final MessageDigest digest = DayEntry.sha256();
        private long count;

        public void add(String mark) {
            digest.update(KeyId.bytes(mark));
            count++;
        }

        /// Ends it.
        public Slot slot(int slot) {
            return new Slot(slot, count, KeyId.encoded(digest.digest()));
        }

        public boolean isEmpty() {
            return count == 0;
        }
    }
}
