package jp.hokensho.center.binding;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.hokensho.center.binding.Binding.Bound;
import jp.hokensho.center.binding.Binding.State;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.KeyBound;
import jp.hokensho.center.journal.KeyProposed;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.registry.Device;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.Jwk;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;

/// Binds keys to their owners. The first key of a clinic, or of an adapter, is bound at once: the device was let in
/// by two people. Every later one has no effect until a manager of the owner applied for it and a second person
/// approved (decision 100). What is bound or proposed is on the record before the transaction that makes it count
/// commits.
@Singleton
public class Bindings {

    private static final int A_DAY = 10;

    private final BoundKeys keys;
    private final Tenants tenants;
    private final Journal journal;
    private final Clock clock;

    Bindings(BoundKeys keys, Tenants tenants, Journal journal, Clock clock) {
        this.keys = keys;
        this.tenants = tenants;
        this.journal = journal;
        this.clock = clock;
    }

    /// Again is the same, also by another terminal of the clinic.
    ///
    /// @return empty where this device offered too many keys lately
    /// @throws Refusal 409 where somebody else has this key, or it is a former one
    Optional<Binding> offer(Device device, Jwk jwk) {
        var offered = tenants.in(Tenants.CENTER, connection -> offer(connection, device, jwk));
        refresh();
        return offered;
    }

    private Optional<Binding> offer(Connection connection, Device device, Jwk jwk) throws SQLException {
        BindingRows.lock(connection, device.tenant());
        var known = BindingRows.find(connection, jwk.keyId());
        if (known.isPresent()) {
            return Optional.of(known.filter(isOffered(device)).orElseThrow(Bindings::usedBefore));
        }
        var now = clock.instant();
        if (BindingRows.offered(connection, device.id(), now.minus(Duration.ofDays(1))) >= A_DAY) {
            return Optional.empty();
        }
        var all = BindingRows.of(connection, device.tenant());
        var epoch = epochAfter(all, jwk.use());
        var before =
                all.stream().filter(key -> key.isInPlaceOf(jwk, device.id())).toList();
        var isFirst = before.stream().allMatch(key -> key.bound().isEmpty());
        var binding = isFirst ? first(device, jwk, epoch) : proposed(device, jwk, epoch);
        set(connection, before, State.PROPOSED, State.DROPPED);
        BindingRows.insert(connection, binding);
        return Optional.of(binding);
    }

    private Binding first(Device device, Jwk jwk, int epoch) {
        var entry = journal.append(
                new KeyBound(jwk.use(), device.tenant(), epoch, jwk.keyId(), jwk, device.id(), Optional.empty()));
        var bound = new Bound(entry.number(), entry.at(), Optional.empty());
        return new Binding(
                device.tenant(),
                epoch,
                State.BOUND,
                jwk,
                device.id(),
                entry.at(),
                Optional.empty(),
                Optional.of(bound));
    }

    private Binding proposed(Device device, Jwk jwk, int epoch) {
        var entry = journal.append(new KeyProposed(jwk.use(), device.tenant(), jwk.keyId(), jwk, device.id()));
        return new Binding(
                device.tenant(),
                epoch,
                State.PROPOSED,
                jwk,
                device.id(),
                entry.at(),
                Optional.of(entry.number()),
                Optional.empty());
    }

    /// Within the caller's transaction, which has to be the centre's, after the approval is on the record.
    ///
    /// @throws Refusal 409 where the key does not wait any more
    public void bind(Connection connection, String owner, KeyId keyId, TraceNumber approval) throws SQLException {
        BindingRows.lock(connection, owner);
        var all = BindingRows.of(connection, owner);
        var key = all.stream().filter(isWaiting(keyId)).findFirst().orElseThrow(() -> new Refusal(ProblemType.CONFLICT)
                .saying("この鍵はもう待機していません", "This key does not wait any more"));
        var use = key.jwk().use();
        var epoch = epochAfter(all, use);
        var entry =
                journal.append(new KeyBound(use, owner, epoch, keyId, key.jwk(), key.device(), Optional.of(approval)));
        var before = all.stream()
                .filter(other -> other.isInPlaceOf(key.jwk(), key.device()))
                .toList();
        set(connection, before, State.BOUND, State.REPLACED);
        BindingRows.bind(connection, key, epoch, new Bound(entry.number(), entry.at(), Optional.of(approval)));
    }

    /// It may be applied for.
    public boolean isWaiting(String owner, KeyId keyId) {
        return list(owner).stream().anyMatch(isWaiting(keyId));
    }

    /// Every key that is or was this tenant's; for the centre everybody's. Newest first.
    List<Binding> list(String tenant) {
        return tenant.equals(Tenants.CENTER)
                ? tenants.list(tenant, BindingRows.LIST_ALL, BindingRows::binding)
                : tenants.list(tenant, BindingRows.LIST, BindingRows::binding, tenant);
    }

    /// In use now or until just now, by insurer.
    List<Binding> signing() {
        return keys.signing();
    }

    /// Returns when what was committed before the call is known on this node.
    public void refresh() {
        keys.refresh();
    }

    private static void set(Connection connection, List<Binding> keys, State from, State to) throws SQLException {
        for (var key : keys) {
            if (key.state() == from) {
                BindingRows.set(connection, key.keyId(), to);
            }
        }
    }

    private static int epochAfter(List<Binding> before, KeyUse use) {
        return 1
                + before.stream()
                        .filter(key -> key.jwk().use() == use && key.bound().isPresent())
                        .mapToInt(Binding::epoch)
                        .max()
                        .orElse(0);
    }

    private static Predicate<Binding> isOffered(Device device) {
        return key -> key.isAlive()
                && key.owner().equals(device.tenant())
                && (key.jwk().use() == KeyUse.SEALING || key.device().equals(device.id()));
    }

    private static Predicate<Binding> isWaiting(KeyId keyId) {
        return key -> key.state() == State.PROPOSED && key.keyId().equals(keyId);
    }

    private static Refusal usedBefore() {
        return new Refusal(ProblemType.CONFLICT)
                .saying("この鍵は使われたことがあります。新しい鍵を作ってください", "This key was in use before: please make a new one");
    }
}
