package jp.hokensho.terminal.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.VerificationRequest;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.center.Reply;
import jp.hokensho.terminal.key.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Verifies one card and shows the answer; the exit code is the outcome's.
@Command(name = "verify", versionProvider = Version.class, sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    private final Setting setting;

    @Option(names = "--insurer", paramLabel = "NUMBER", descriptionKey = "option.insurer", order = 1)
    private String insurer;

    @Option(names = "--symbol", paramLabel = "TEXT", descriptionKey = "option.symbol", order = 2)
    private String symbol;

    @Option(names = "--number", paramLabel = "TEXT", descriptionKey = "option.number", order = 3)
    private String number;

    @Option(names = "--branch", paramLabel = "NN", descriptionKey = "option.branch", order = 4)
    private String branch;

    @Option(names = "--birth", paramLabel = "DATE", descriptionKey = "option.birth", order = 5)
    private String birth;

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "option.date", order = 6)
    private String date;

    @Option(names = "--ref", paramLabel = "TEXT", descriptionKey = "option.ref", order = 7)
    private String ref;

    @Option(names = "--again", paramLabel = "TOKEN", descriptionKey = "option.again", order = 8)
    private String again;

    @Option(names = "--json", descriptionKey = "option.json", order = 9)
    private boolean json;

    @Option(names = "--receipt", paramLabel = "FILE", descriptionKey = "option.receipt", order = 10)
    private Path receipt;

    @Mixin
    private NightEntrance.MandateOption mandate;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    VerifyCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var question = new VerificationRequest(insurer, symbol, number, branch, birth, date, ref, again);
        if (impossible(question)) {
            return ExitCode.USAGE;
        }
        if (receipt != null) {
            ReceiptFile.requireNew(receipt);
        }
        try (var way = mandate.way(Profile.read(profile.file()), setting, Patience.COUNTER)) {
            var asker = way.asker();
            try {
                var reply = asker.verify(question, UUID.randomUUID());
                new AnswerScreen(setting, json).show(reply, way);
                keep(reply);
                return reply.verification().outcome().exitCode();
            } finally {
                asker.endQuietly();
            }
        }
    }

    /// Names every option at fault, before anybody is asked.
    private boolean impossible(VerificationRequest question) {
        try {
            question.check(LocalDate.now(setting.clock().withZone(ZoneId.of("Asia/Tokyo"))));
            return false;
        } catch (InvalidFields e) {
            e.errors(setting.say().locale())
                    .forEach(error -> setting.tell(Fields.option(error.field()) + ": " + error.message()));
            return true;
        }
    }

    private void keep(Reply reply) {
        if (receipt == null) {
            return;
        }
        if (reply.verification().receipt() == null) {
            setting.tell(setting.say().of("receipt.none"));
        } else {
            ReceiptFile.write(receipt, reply.verification().receipt());
        }
    }
}
