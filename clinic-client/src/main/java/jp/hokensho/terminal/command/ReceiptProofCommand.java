package jp.hokensho.terminal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.text.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes the proof home that a verification stands in the journal. Somebody who may see it signs in.
@Command(name = "proof", versionProvider = Version.class, sortOptions = false)
final class ReceiptProofCommand implements Callable<Integer> {

    private final Setting setting;

    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "receipt.proof_number")
    private String number;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            descriptionKey = "receipt.proof_output",
            order = 1)
    private Path out;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    ReceiptProofCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var wanted = parsed();
        ReceiptFile.requireNew(out);
        try (var entrance = new Entrance(Profile.read(profile.file()), setting, Patience.COUNTER)) {
            var session = entrance.signIn();
            try {
                ReceiptFile.write(out, session.proof(wanted));
                setting.tell(setting.say().of("receipt.proof_kept", wanted.grouped(), out.toString()));
                return ExitCode.OK;
            } finally {
                session.endQuietly();
            }
        }
    }

    /// Blanks between groups are how it is printed.
    private TraceNumber parsed() {
        try {
            return TraceNumber.parse(number.replace(" ", ""));
        } catch (InvalidInput invalid) {
            throw new Complaint(
                    "receipt.proof_wrong_number",
                    invalid.error().message(setting.say().locale()));
        }
    }
}
