package jp.hokensho.terminal.center;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.keys.KeyWrap;
import jp.hokensho.keys.OwnKey;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.protocol.KeyUse;
import jp.hokensho.terminal.center.Keys.Sealing;
import jp.hokensho.terminal.key.Authority;
import jp.hokensho.terminal.key.KeyRing;
import jp.hokensho.terminal.key.KeyRing.Pin;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.text.Complaint;

/// Keeps the clinic's sealing keys on this terminal, and remembers the insurers' keys (decisions 101, 102). A key is
/// durable here before the centre hears of it.
public final class KeyKeeper implements AutoCloseable {

    private final Profile profile;
    private final KeyStoreFile identity;
    private final KeyRing ring;
    private final Center center;

    /// @param profile with the key's password
    /// @throws Complaint where a file is missing or does not open
    public KeyKeeper(Profile profile, Locale locale, Clock clock) {
        this.profile = profile;
        this.identity = identity(profile);
        this.ring = new KeyRing(profile);
        var tls = Authority.tls(profile.ca(), identity);
        this.center = Center.at(profile.center(), () -> tls, locale, new Center.Terms(Patience.COUNTER, clock));
    }

    private static KeyStoreFile identity(Profile profile) {
        try {
            return KeyStoreFile.load(
                    profile.keystore(), profile.keystorePassword().orElseThrow().toCharArray());
        } catch (KeyFailure _) {
            throw new Complaint("key.unusable", profile.keystore().toString());
        }
    }

    /// Makes the clinic's first key where it has none, and takes what another terminal gave. Nobody has to be there.
    public void tend() {
        take(told());
    }

    /// As [#tend], and remembers insurers that were not known.
    public Keys look() {
        var told = told();
        var unopened = take(told);
        var signing = signing();
        return keys(told, unopened, signing);
    }

    /// By which keys insurers sign now. Remembers insurers that were not known.
    List<Ring.Key> signing() {
        var signing = center.signingKeys();
        rememberNew(signing);
        return signing;
    }

    /// The private half of a key of the clinic, where this terminal has it.
    Optional<OwnKey> held(KeyId key) {
        return ring.sealing(key);
    }

    boolean trusts(String insurer, KeyId key) {
        return ring.pinned(insurer).contains(key);
    }

    private Ring told() {
        var told = center.ring();
        if (told.in("BOUND").isEmpty() && told.in("PROPOSED").isEmpty()) {
            center.offer(newest().orElseGet(this::made).jwk());
            return center.ring();
        }
        return told;
    }

    /// The key that was made before, where the centre did not hear of it.
    private Optional<OwnKey> newest() {
        return ring.sealing().stream().reduce((_, later) -> later);
    }

    private OwnKey made() {
        var key = OwnKey.create(KeyUse.SEALING);
        ring.keep(key);
        return key;
    }

    /// @return what does not open
    private List<KeyId> take(Ring told) {
        var unopened = new ArrayList<KeyId>();
        for (var given : told.given()) {
            if (ring.sealing(given.keyId()).isEmpty()) {
                try {
                    ring.keep(KeyWrap.unwrap(given.wrap(), identity.privateKey()));
                } catch (KeyFailure _) {
                    unopened.add(given.keyId());
                }
            }
        }
        return unopened;
    }

    /// Of an insurer whose keys were never seen here all are trusted; of the others none that is new.
    private void rememberNew(List<Ring.Key> signing) {
        ring.pin(signing.stream()
                .filter(key -> ring.pinned(key.owner()).isEmpty())
                .map(key -> new Pin(key.owner(), key.keyId()))
                .toList());
    }

    private Keys keys(Ring told, List<KeyId> unopened, List<Ring.Key> signing) {
        return new Keys(
                Terminals.own(identity.certificate()),
                told.in("BOUND").stream().findFirst().map(this::sealing).orElse(null),
                told.in("PROPOSED").stream().map(this::sealing).toList(),
                told.renewalDue(),
                others(told).stream()
                        .filter(other -> !other.holds())
                        .map(Terminals.Other::terminal)
                        .toList(),
                unopened,
                signing.stream().map(this::insurer).toList());
    }

    private Sealing sealing(Ring.Key key) {
        return Sealing.of(key, ring.sealing(key.keyId()).isPresent());
    }

    private Keys.Insurer insurer(Ring.Key key) {
        return new Keys.Insurer(
                key.owner(),
                key.keyId(),
                key.keyId().fingerprint(),
                ring.pinned(key.owner()).contains(key.keyId()),
                key.binding(),
                key.approval());
    }

    /// @throws Complaint where the centre names a terminal that is not this clinic's
    private List<Terminals.Other> others(Ring told) {
        var terminals = new Terminals(identity.certificate(), Authority.certificates(profile.ca()));
        return told.others().stream().map(terminals::checked).toList();
    }

    /// The other terminals of the clinic, to be given the keys of this one.
    ///
    /// @throws Complaint where this terminal does not hold the key in use itself
    public List<Terminals.Other> others() {
        var told = center.ring();
        take(told);
        var held = told.in("BOUND").stream()
                .anyMatch(key -> ring.sealing(key.keyId()).isPresent());
        if (!held) {
            throw new Complaint("keys.not_held");
        }
        return others(told);
    }

    /// All that this terminal has, former keys too: the other opens older answers as well.
    public void give(Terminals.Other other) {
        var known = center.ring().keys().stream()
                .filter(key -> key.binding() != null)
                .map(Ring.Key::keyId)
                .collect(Collectors.toSet());
        for (var key : ring.sealing()) {
            if (known.contains(key.keyId())) {
                center.give(key.keyId(), other.terminal().id(), KeyWrap.wrap(key, other.certificate()));
            }
        }
    }

    /// The next key; it counts once it was applied for and approved.
    public Sealing renew() {
        return sealing(center.offer(made().jwk()));
    }

    /// A person has compared this insurer's key.
    ///
    /// @return false where the insurer signs with no such key now
    public boolean confirm(String insurer, KeyId key) {
        var signs = center.signingKeys().stream()
                .anyMatch(
                        known -> known.owner().equals(insurer) && known.keyId().equals(key));
        if (signs) {
            ring.pin(List.of(new Pin(insurer, key)));
        }
        return signs;
    }

    @Override
    public void close() {
        center.close();
    }
}
