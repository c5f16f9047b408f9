package jp.hokensho.terminal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.keys.PublishedKeys;
import jp.hokensho.keys.ReceiptProof;
import jp.hokensho.keys.Receipts;
import jp.hokensho.protocol.CheckedReceipt;
import jp.hokensho.terminal.center.ReceiptDesk;
import jp.hokensho.terminal.center.Wire;
import jp.hokensho.terminal.desk.Paper;
import jp.hokensho.terminal.desk.ReceiptScreen;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.Width;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Is a receipt genuine, and what does it state? The exit code is the verdict's. Nobody has to sign in
/// for it.
@Command(name = "check", versionProvider = Version.class, sortOptions = false)
final class ReceiptCheckCommand implements Callable<Integer> {

    private final Setting setting;

    @Parameters(index = "0", paramLabel = "FILE|TEXT", descriptionKey = "receipt.text")
    private String receipt;

    @Option(names = "--keys", paramLabel = "FILE", descriptionKey = "option.keys", order = 1)
    private Path keys;

    @Option(names = "--json", descriptionKey = "option.json_receipt", order = 2)
    private boolean json;

    @Mixin
    private ProofOption proof;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    ReceiptCheckCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        if (keys != null && proof.lacksKeys()) {
            setting.tell(setting.say().of("usage.missing", "--log-keys"));
            return ExitCode.USAGE;
        }
        var text = ReceiptFile.read(receipt);
        var told = keys == null ? asked(text) : alone(text);
        show(told);
        return told.verdict().exitCode();
    }

    /// Nobody is asked.
    private CheckedReceipt alone(String text) {
        var examined = Receipts.examine(text, published());
        var locale = setting.say().locale();
        return proof.file()
                .map(file -> examined.told(
                        locale, new ReceiptProof(file, proof.keys().orElseThrow())))
                .orElseGet(() -> examined.told(locale));
    }

    private CheckedReceipt asked(String text) {
        var known = Profile.read(profile.file());
        var copies = profile.file().toAbsolutePath().getParent();
        try (var desk = new ReceiptDesk(known, copies, setting.say(), setting.clock())) {
            var told = proof.file()
                    .map(file -> desk.check(text, file, proof.keys()))
                    .orElseGet(() -> desk.check(text));
            desk.remark().ifPresent(setting::tell);
            return told;
        }
    }

    private PublishedKeys published() {
        try {
            return PublishedKeys.read(Files.readString(keys));
        } catch (IOException | KeyFailure _) {
            throw new Complaint("receipt.no_keys", keys.toString());
        }
    }

    private void show(CheckedReceipt told) {
        var out = setting.screen().out();
        if (json) {
            out.println(Printable.json(Wire.write(told)));
        } else {
            var width = Width.of(setting.say().locale());
            new Paper(width, setting.screen().columns(), setting.screen().ink())
                    .lines(new ReceiptScreen(setting.say()).sheet(told))
                    .forEach(out::println);
        }
        out.flush();
    }
}
