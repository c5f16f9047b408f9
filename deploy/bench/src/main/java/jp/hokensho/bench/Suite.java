package jp.hokensho.bench;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.hokensho.acceptance.madeup.CardFile;
import jp.hokensho.acceptance.stack.Contents;
import jp.hokensho.acceptance.stack.Folder;
import jp.hokensho.acceptance.stack.Ports;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.stack.Stack;

/// What can be measured.
enum Suite {
    JOURNAL {
        @Override
        void measure(Report report, Say say, Place place) throws Exception {
            new JournalBench(report, place).run();
        }
    },
    PROOFS {
        @Override
        void measure(Report report, Say say, Place place) throws Exception {
            new ProofsBench(report, place).run();
        }
    },
    VERIFY {
        @Override
        void measure(Report report, Say say, Place place) throws Exception {
            new VerifyBench(report, say, place).run();
        }
    },
    BATCH {
        @Override
        void measure(Report report, Say say, Place place) throws Exception {
            new BatchBench(report, say, place).run();
        }
    },
    SIGNIN {
        @Override
        void measure(Report report, Say say, Place place) throws Exception {
            new SignInBench(report, say, place).run();
        }
    },
    HISTORY {
        @Override
        void measure(Report report, Say say, Place place) throws Exception {
            new HistoryBench(report, say, place).run();
        }
    },
    IMPORT {
        @Override
        void measure(Report report, Say say, Place place) throws Exception {
            new ImportBench(report, say, place).run();
        }
    },
    START {
        @Override
        void measure(Report report, Say say, Place place) throws Exception {
            new StartBench(report, say, place).run();
        }
    };

    abstract void measure(Report report, Say say, Place place) throws Exception;

    /// @param folder empty, deleted afterwards
    /// @param seconds of each run
    /// @param callers at the same time, one run each
    /// @param open closes what was started
    record Place(Path folder, int seconds, List<Integer> callers, Open open) {

        /// A stack that does not run yet.
        Stack stack(Say say, Contents contents) throws IOException {
            var stack = new Folder(folder.resolve("stack"));
            stack.create();
            return open.add(new Stack(stack, Ports.free(), say, contents));
        }

        /// The bench's clinics and insurers, running.
        Scene scene(Report report, Say say) throws Exception {
            var stack = stack(say, BenchRegistry.contents());
            stack.start();
            Segments.makeAll(stack, say);
            report.machine().note(stack.center().database().superuserUrl());
            var terminals = new Terminals(stack, vertx());
            var cards = new Cards(stack.folder().cards(CardFile.REAL_TIME));
            return new Scene(stack, terminals, caller -> terminals.verify(caller, cards.next()));
        }

        Vertx vertx() {
            var vertx = Vertx.vertx();
            open.add(() -> vertx.close());
            return vertx;
        }
    }

    /// @param verify asks about one valid card after the other
    record Scene(Stack stack, Terminals terminals, Call verify) {}

    static List<String> names() {
        return Stream.of(values())
                .map(suite -> suite.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    static Suite named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
