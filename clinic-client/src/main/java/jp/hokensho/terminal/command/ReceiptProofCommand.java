package jp.hokensho.terminal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
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
        var wanted = TypedNumber.parse(number, setting.say());
        ReceiptFile.requireNew(out);
        return Entrance.signedIn(profile, setting, (_, session) -> {
            ReceiptFile.write(out, session.proof(wanted));
            setting.tell(setting.say().of("receipt.proof_kept", wanted.grouped(), out.toString()));
            return ExitCode.OK;
        });
    }
}
