package jp.hokensho.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.hokensho.acceptance.stack.Say;

/// What can be measured.
enum Suite {
    JOURNAL {
        @Override
        void measure(Report report, Say say, Place place) throws Exception {
            new JournalBench(report, place.seconds()).run(place.folder());
        }
    },
    VERIFY {
        @Override
        void measure(Report report, Say say, Place place) throws Exception {
            new VerifyBench(report, say, place.seconds()).run(place.folder());
        }
    },
    IMPORT {
        @Override
        void measure(Report report, Say say, Place place) throws Exception {
            new ImportBench(report, say, place.seconds()).run(place.folder());
        }
    },
    START {
        @Override
        void measure(Report report, Say say, Place place) throws Exception {
            new StartBench(report, say).run(place.folder());
        }
    };

    abstract void measure(Report report, Say say, Place place) throws Exception;

    /// @param folder empty, deleted afterwards
    record Place(Path folder, int seconds) {}

    static List<String> names() {
        return Stream.of(values())
                .map(suite -> suite.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    static Suite named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
