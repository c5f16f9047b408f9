package jp.hokensho.acceptance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import jp.hokensho.acceptance.rotation.Rehearsal;
import jp.hokensho.acceptance.stack.Contents;
import jp.hokensho.acceptance.stack.Failed;
import jp.hokensho.acceptance.stack.Folder;
import jp.hokensho.acceptance.stack.Installation;
import jp.hokensho.acceptance.stack.Ports;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.acceptance.trial.Plan;
import jp.hokensho.acceptance.trial.Replay;
import jp.hokensho.acceptance.trial.TrialSheet;
import jp.hokensho.acceptance.trial.TrialTable;
import jp.hokensho.keys.Tls;

/// `deploy/demo`: everything on this machine, the trial's card verified, with `--trial` the whole trial of
/// 2005 once more, then up until Ctrl-C. However it ends, nothing is left running.
public final class Demo {

    private final DemoOptions options;
    private final Say say;
    private final Clock clock;
    private final Plan plan = Plan.of(TrialTable.source());
    private final PrintStream out = System.out;

    private Demo(DemoOptions options, Say say, Clock clock) {
        this.options = options;
        this.say = say;
        this.clock = clock;
    }

    /// Exit code 0, 1 for a failure, 2 for wrong usage.
    public static void main(String... arguments) throws Exception {
        Tls.nameAuthorities();
        var options = DemoOptions.of(arguments);
        var clock = Clock.systemUTC();
        var say = new Say(System.err, options.locale(), clock);
        System.exit(new Demo(options, say, clock).answer());
    }

    private int answer() throws Exception {
        return switch (options.kind()) {
            case HELP -> told(0, Usage.of(options.locale()));
            case VERSION -> told(0, "demo 0.1.0");
            case WRONG -> told(2, Usage.of(options.locale()));
            case RUN, TRIAL, ROTATE -> alone();
        };
    }

    private int told(int exitCode, String words) {
        (exitCode == 0 ? out : System.err).println(words);
        return exitCode;
    }

    /// One demo at a time per folder.
    private int alone() throws Exception {
        var folder = new Folder(DemoOptions.folder(Installation.here().root()));
        folder.create();
        try (var file = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.tryLock()) {
            if (lock == null) {
                return told(1, say.words("もう動いています: ", "Already running: ") + folder.path());
            }
            return run(folder);
        }
    }

    private int run(Folder folder) throws Exception {
        if (options.reset()) {
            folder.clear();
        }
        var stack = new Stack(folder, Ports.usual(), say, Contents.demo().with(plan.cardLines()));
        var environment = new Environment(stack);
        environment.remove();
        var hook = Thread.ofPlatform().unstarted(() -> stop(stack, environment));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return show(stack, environment);
        } catch (Failed e) {
            var stopped = stack.launcher().isClosed();
            return stopped ? 1 : told(1, say.words("失敗しました: ", "Failed: ") + e.getMessage());
        }
    }

    /// The exit code.
    private int show(Stack stack, Environment environment) throws IOException, InterruptedException {
        stack.start();
        out.println(new TrialScreen(stack, say).verified());
        say.step("実証実験の保険証を認証しました", "The trial's card is verified");
        var exitCode =
                switch (options.kind()) {
                    case TRIAL -> replayed(stack);
                    case ROTATE -> rotated(stack);
                    default -> 0;
                };
        environment.write();
        if (options.stay()) {
            stack.tellDeaths();
            out.println(new Guide(stack, say).text());
            new CountDownLatch(1).await();
        }
        return exitCode;
    }

    /// 0 where every cell that the source knows is found again.
    private int replayed(Stack stack) {
        var source = TrialTable.source();
        var found = Replay.of(stack, say, clock).run(plan, source);
        out.println(new TrialSheet(found, source, say).text());
        return found.differences(source).isEmpty() ? 0 : 1;
    }

    /// 0 where no verification was refused meanwhile, and every receipt is still genuine.
    private int rotated(Stack stack) {
        var rotated = new Rehearsal(stack, say).run();
        out.println(say.words(
                        "替えた鍵: %s。その間の照会 %,d 件、拒否 %,d 件。前後の受領証はすべて真正: %s。アダプタはチェックポイントを一つも拒んでいない: %s",
                        "Keys replaced: %s. Verifications meanwhile: %,d, refused: %,d. Receipts of before and after genuine: %s. No checkpoint refused by an adapter: %s")
                .formatted(
                        String.join(", ", rotated.keys()),
                        rotated.answered(),
                        rotated.refused(),
                        rotated.genuine(),
                        rotated.witnessed()));
        rotated.why().forEach(System.err::println);
        return rotated.isWell() ? 0 : 1;
    }

    /// Runs at the end of this process, whatever ended it.
    private void stop(Stack stack, Environment environment) {
        say.step(
                "止めています（初回は、次の起動を速くする準備に数秒かかります）",
                "Stopping (the first time this takes some seconds more, to make the next start faster)");
        try {
            environment.remove();
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
        stack.close();
        say.step("全部止めました", "Everything is stopped");
    }
}
