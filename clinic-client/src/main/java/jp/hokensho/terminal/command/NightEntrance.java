package jp.hokensho.terminal.command;

import java.nio.file.Path;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.center.Asker;
import jp.hokensho.terminal.center.Center;
import jp.hokensho.terminal.center.GivenMandate;
import jp.hokensho.terminal.center.MandateFile;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Patience;
import jp.hokensho.terminal.center.StatementDesk;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.key.Profile;
import picocli.CommandLine.Option;

/// The way in under a mandate: nobody is there, nobody is asked for login or password.
final class NightEntrance implements Way {

    private final GivenMandate mandate;
    private final Center center;
    private final StatementDesk statements;

    private NightEntrance(GivenMandate mandate, Center center, StatementDesk statements) {
        this.mandate = mandate;
        this.center = center;
        this.statements = statements;
    }

    @Override
    public Asker asker() {
        return center.under(mandate);
    }

    @Override
    public Vouched vouched(Verification answer) {
        return statements.check(answer);
    }

    @Override
    public Opened opened(Verification answer) {
        return statements.open(answer);
    }

    @Override
    public void close() {
        statements.close();
        center.close();
    }

    /// `--mandate`, for the commands that may work under one.
    static final class MandateOption {

        @Option(names = "--mandate", paramLabel = "FILE", descriptionKey = "option.mandate", order = 50)
        private Path file;

        /// Without the option a person signs in.
        Way way(Profile profile, Setting setting, Patience patience) {
            if (file == null) {
                return new Entrance(profile, setting, patience);
            }
            var mandate = MandateFile.read(file);
            var unlocked = Entrance.unlocked(profile, setting);
            var key = Entrance.key(unlocked, setting);
            var terms = new Center.Terms(patience, setting.clock());
            var locale = setting.say().locale();
            return new NightEntrance(
                    mandate,
                    Center.at(profile.center(), key, locale, terms),
                    new StatementDesk(unlocked, locale, setting.clock()));
        }
    }
}
