package jp.hokensho.terminal.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.hokensho.terminal.batch.BatchJob;
import jp.hokensho.terminal.batch.Summary;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.key.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Verifies a file of cards.
@Command(name = "batch", versionProvider = Version.class, sortOptions = false)
final class BatchCommand implements Callable<Integer> {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Setting setting;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "batch.file")
    private Path in;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            descriptionKey = "option.output",
            order = 1)
    private Path out;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "option.encoding", order = 2)
    private String encoding = "";

    @Option(names = "--parallel", paramLabel = "N", descriptionKey = "option.parallel", order = 3)
    private int parallel = 4;

    @Option(names = "--tomorrow", descriptionKey = "option.tomorrow", order = 4)
    private boolean tomorrow;

    @Option(names = "--json", descriptionKey = "option.json_summary", order = 5)
    private boolean json;

    @Mixin
    private NightEntrance.MandateOption mandate;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    BatchCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var around = new BatchJob.Surroundings(setting.screen(), setting.say(), setting.clock());
        var job = new BatchJob(new BatchJob.Order(in, out, encoding, parallel, day()), around);
        try (var way = mandate.way(Profile.read(profile.file()), setting, Patience.FILE);
                var _ = new OnInterrupt(job::stop)) {
            return told(job.run(way::asker, way::opened));
        }
    }

    /// Of rows that name none.
    private Optional<LocalDate> day() {
        return tomorrow
                ? Optional.of(LocalDate.now(setting.clock().withZone(TOKYO)).plusDays(1))
                : Optional.empty();
    }

    private int told(Summary summary) {
        var report = new BatchReport(setting.say(), out);
        (json ? report.json(summary) : report.lines(summary))
                .forEach(setting.screen().out()::println);
        setting.screen().out().flush();
        if (summary.gaveUp() != null) {
            return new Failures(setting).tell(summary.gaveUp());
        }
        return summary.errors() == 0 ? ExitCode.OK : ExitCode.SOME_ROWS;
    }
}
