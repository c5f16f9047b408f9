package jp.hokensho.terminal.command;

import java.util.ArrayList;
import java.util.List;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.terminal.center.Keys;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.Say;

/// How a person reads the list of keys: what there is, then what is to be done.
record KeyLines(Say say) {

    List<String> of(Keys keys) {
        var lines = new ArrayList<String>();
        lines.add(say.of(
                "keys.terminal",
                keys.terminal().id().toString(),
                keys.terminal().fingerprint()));
        lines.add(keys.sealing().map(this::inUse).orElseGet(() -> say.of("keys.none")));
        keys.proposed()
                .forEach(key -> lines.add(say.of("keys.proposed", key.keyId().value(), key.fingerprint())));
        if (keys.renewalDue()) {
            lines.add(say.of("keys.due"));
        }
        keys.lacking()
                .forEach(other -> lines.add(say.of(
                        "keys.lacks", Printable.of(other.name()), other.id().toString(), other.fingerprint())));
        keys.unopened().forEach(key -> lines.add(say.of("keys.unopened", key.value())));
        keys.insurers().forEach(insurer -> lines.add(insurer(insurer)));
        return lines;
    }

    private String inUse(Keys.Sealing key) {
        return say.of(
                key.held() ? "keys.held" : "keys.lacking_here",
                Integer.toString(key.epoch()),
                key.fingerprint(),
                number(key.binding()),
                key.device().toString());
    }

    private String insurer(Keys.Insurer key) {
        return say.of(
                key.trusted() ? "keys.trusted" : "keys.waiting",
                Printable.of(key.insurer()),
                key.fingerprint(),
                number(key.approval()),
                key.keyId().value());
    }

    private static String number(TraceNumber number) {
        return number == null ? "—" : number.grouped();
    }
}
