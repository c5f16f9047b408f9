package jp.hokensho.adapter.link;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import jp.hokensho.adapter.record.HeldCheckpoint;
import jp.hokensho.adapter.record.Witness;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.keys.Countersignature;
import jp.hokensho.protocol.Continuation;
import jp.hokensho.protocol.LinkMessage.Witnessed;
import jp.hokensho.protocol.proof.SignedNote;

/// Tells the centre what this adapter has seen of its journal, countersigned with the adapter's signing key once the
/// centre has bound one.
@Singleton
public class Witnessing {

    private final Witness witness;
    private final SigningKeys keys;
    private final Adapter adapter;
    private final Clock clock;

    Witnessing(Witness witness, SigningKeys keys, Adapter adapter, Clock clock) {
        this.witness = witness;
        this.keys = keys;
        this.adapter = adapter;
        this.clock = clock;
    }

    /// All that is held: one message, also where nothing is.
    ///
    /// @throws jp.hokensho.adapter.record.RecordUnavailable when the record cannot be read
    List<Witnessed> held() {
        var notes = notes();
        return notes.isEmpty()
                ? List.of(new Witnessed(List.of()))
                : notes.stream()
                        .gather(Gatherers.windowFixed(Witnessed.MOST))
                        .map(Witnessed::new)
                        .toList();
    }

    /// Likewise, as notes.
    public List<String> notes() {
        return signed(witness.held().stream());
    }

    /// What is held, durably, of the streams of these.
    ///
    /// @throws jp.hokensho.adapter.record.RecordUnavailable when they may not be on record
    Witnessed see(List<Continuation> told) {
        var held = new LinkedHashMap<Integer, HeldCheckpoint>();
        told.stream().flatMap(one -> witness.see(one).stream()).forEach(one -> held.put(one.stream(), one));
        return new Witnessed(signed(held.values().stream()));
    }

    private List<String> signed(Stream<HeldCheckpoint> held) {
        return held.map(this::signed).toList();
    }

    private String signed(HeldCheckpoint held) {
        var note = SignedNote.parse(held.note());
        return keys.inUse()
                .map(key -> Countersignature.of(note.text(), name(), key, clock.instant()))
                .map(signature -> note.with(List.of(signature.line())))
                .orElse(note)
                .toString();
    }

    private String name() {
        var identity = adapter.identity();
        return identity.insurer() + "/" + identity.device();
    }
}
