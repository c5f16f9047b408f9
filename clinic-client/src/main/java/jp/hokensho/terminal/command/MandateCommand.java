package jp.hokensho.terminal.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.hokensho.terminal.center.GivenMandate;
import jp.hokensho.terminal.center.Mandate;
import jp.hokensho.terminal.center.MandateFile;
import jp.hokensho.terminal.center.Session;
import jp.hokensho.terminal.center.Wire;
import jp.hokensho.terminal.desk.Days;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.Say;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `mandate …`: orders for work that runs while nobody is signed in.
@Command(name = "mandate", versionProvider = Version.class, sortOptions = false)
final class MandateCommand {

    @Mixin
    private Common common;

    private static String kind(Say say, Mandate.Kind kind) {
        return say.of("mandate.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /// Gives one. Its token goes into a file of its own, and nowhere else.
    @Command(name = "give", versionProvider = Version.class, sortOptions = false)
    static final class Give implements Callable<Integer> {

        private final Setting setting;

        @Option(names = "--kind", required = true, paramLabel = "KIND", descriptionKey = "mandate.kind", order = 1)
        private Mandate.Kind kind;

        @Option(names = "--until", required = true, paramLabel = "MOMENT", descriptionKey = "mandate.until", order = 2)
        private String until;

        @Option(names = "--from", paramLabel = "MOMENT", descriptionKey = "mandate.from", order = 3)
        private String from;

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE",
                descriptionKey = "mandate.output",
                order = 4)
        private Path out;

        @Mixin
        private Common.ProfileOption profile;

        @Mixin
        private Common common;

        Give(Setting setting) {
            this.setting = setting;
        }

        @Override
        public Integer call() {
            var wish = new Mandate.Wish(kind, from == null ? null : Moments.from(from), Moments.until(until));
            try (var file = new MandateFile(out)) {
                return Entrance.signedIn(profile, setting, (_, session) -> give(session, wish, file));
            }
        }

        private int give(Session session, Mandate.Wish wish, MandateFile file) {
            var given = session.give(wish);
            try {
                file.keep(given);
            } catch (Complaint lost) {
                session.withdraw(given.id());
                throw lost;
            }
            tell(given, session.login());
            return ExitCode.OK;
        }

        private void tell(GivenMandate given, String login) {
            var say = setting.say();
            var days = new Days(say);
            setting.tell(say.of(
                    "mandate.given",
                    kind(say, given.kind()),
                    Printable.of(login),
                    days.moment(given.from()),
                    days.moment(given.until()),
                    out.toString(),
                    given.id().toString()));
        }
    }

    /// A manager is shown the clinic's, anybody else the own ones.
    @Command(name = "list", versionProvider = Version.class, sortOptions = false)
    static final class Listing implements Callable<Integer> {

        private final Setting setting;

        @Option(names = "--json", descriptionKey = "option.json_mandates", order = 1)
        private boolean json;

        @Mixin
        private Common.ProfileOption profile;

        @Mixin
        private Common common;

        Listing(Setting setting) {
            this.setting = setting;
        }

        @Override
        public Integer call() {
            return Entrance.signedIn(profile, setting, (_, session) -> show(session));
        }

        private int show(Session session) {
            var mandates = session.mandates();
            var out = setting.screen().out();
            if (json) {
                out.println(Wire.write(mandates));
            } else if (mandates.isEmpty()) {
                out.println(setting.say().of("mandate.none"));
            } else {
                mandates.stream().map(this::line).forEach(out::println);
            }
            return ExitCode.OK;
        }

        private String line(Mandate mandate) {
            var say = setting.say();
            var days = new Days(say);
            return say.of(
                    "mandate.line",
                    mandate.id().toString(),
                    kind(say, mandate.kind()),
                    days.moment(mandate.from()),
                    days.moment(mandate.until()),
                    mandate.person().toString(),
                    mandate.terminal().toString());
        }
    }

    /// Ends one, for good.
    @Command(name = "withdraw", versionProvider = Version.class, sortOptions = false)
    static final class Withdraw implements Callable<Integer> {

        private final Setting setting;

        @Parameters(index = "0", paramLabel = "ID", descriptionKey = "mandate.id")
        private UUID id;

        @Mixin
        private Common.ProfileOption profile;

        @Mixin
        private Common common;

        Withdraw(Setting setting) {
            this.setting = setting;
        }

        @Override
        public Integer call() {
            return Entrance.signedIn(profile, setting, (_, session) -> {
                session.withdraw(id);
                setting.tell(setting.say().of("mandate.withdrawn", id.toString()));
                return ExitCode.OK;
            });
        }
    }
}
