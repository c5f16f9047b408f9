package jp.hokensho.bench;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.bench.Suite.Place;
import jp.hokensho.center.journal.Asked;
import jp.hokensho.center.journal.JournalVariants;
import jp.hokensho.center.journal.JournalVariants.Variant;
import jp.hokensho.protocol.Asker;
import jp.hokensho.protocol.CardKey;
import jp.hokensho.protocol.Inquiry;
import jp.hokensho.protocol.InsurerNumber;

/// The journal alone, in this process, on the database that a centre made for itself.
final class JournalBench {

    private final Report report;
    private final Place place;
    private int stream;

    JournalBench(Report report, Place place) {
        this.report = report;
        this.place = place;
    }

    void run() throws Exception {
        var made = JournalPlace.made(report, place);
        var variants = made.variants();
        var load = made.load(place.seconds());
        for (var callers : place.callers()) {
            compare(variants, load, callers);
        }
    }

    private void compare(JournalVariants variants, Load load, int callers) throws Exception {
        var grouped = measured("journal.grouped", load, callers, variants.grouped(++stream));
        var each = measured("journal.each", load, callers, variants.each(++stream));
        var unchained = measured("journal.unchained", load, callers, variants.unchained(++stream));
        report.faster("journal.grouped_vs_each@" + callers, grouped, each);
        report.faster("journal.grouped_vs_unchained@" + callers, grouped, unchained);
    }

    private Run measured(String name, Load load, int callers, Variant variant) {
        var like = question();
        try (variant) {
            return report.add(load.closed(name, callers, _ -> {
                variant.append(JournalVariants.question(like));
                return 0;
            }));
        }
    }

    static Asked question() {
        var insurer = InsurerNumber.parse("06990014");
        var day = LocalDate.of(2026, 11, 20);
        return new Asked(
                new Asker("1310000001", UUID.randomUUID(), UUID.randomUUID()),
                UUID.randomUUID(),
                insurer,
                day,
                "ab".repeat(32),
                Optional.empty(),
                Optional.empty(),
                new Inquiry(
                        new CardKey(insurer, "千代田", "12-3456", Optional.empty()),
                        Optional.empty(),
                        day,
                        Optional.empty()));
    }
}
