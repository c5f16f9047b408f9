package jp.hokensho.center.journal;

import java.time.Instant;
import jp.hokensho.protocol.TraceNumber;

/// A draft that has its place.
record Row(TraceNumber number, Instant at, Draft draft, byte[] chain) {

    static Row of(TraceNumber number, Instant at, Draft draft, byte[] before) {
        return new Row(number, at, draft, Chain.link(number, before, Chain.leaf(number, at, draft.content())));
    }

    JournalEvent event() {
        return draft.event();
    }

    Entry entry() {
        return new Entry(number, at);
    }
}
