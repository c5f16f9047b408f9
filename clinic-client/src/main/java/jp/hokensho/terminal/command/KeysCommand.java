package jp.hokensho.terminal.command;

import java.util.List;
import java.util.concurrent.Callable;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.KeyId;
import jp.hokensho.terminal.center.KeyKeeper;
import jp.hokensho.terminal.center.Terminals;
import jp.hokensho.terminal.key.Profile;
import jp.hokensho.terminal.text.Complaint;
import jp.hokensho.terminal.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The keys for which insurers seal and by which they sign: what there is, and what a person has to do about them.
@Command(name = "keys", versionProvider = Version.class, sortOptions = false)
final class KeysCommand implements Callable<Integer> {

    private final Setting setting;

    @Option(names = "--json", descriptionKey = "option.json_keys", order = 1)
    private boolean json;

    @Mixin
    private Common.ProfileOption profile;

    @Mixin
    private Common common;

    KeysCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        try (var keeper = keeper(profile, setting)) {
            var keys = keeper.look();
            var out = setting.screen().out();
            if (json) {
                out.println(Printable.json(keys.json()));
            } else {
                new KeyLines(setting.say()).of(keys).forEach(out::println);
            }
            return keys.wantAttention() ? ExitCode.ATTENTION : ExitCode.OK;
        }
    }

    private static KeyKeeper keeper(Common.ProfileOption profile, Setting setting) {
        var unlocked = Entrance.unlocked(Profile.read(profile.file()), setting);
        return new KeyKeeper(unlocked, setting.say().locale(), setting.clock());
    }

    /// Gives the clinic's keys to its further terminals, one by one.
    @Command(name = "share", versionProvider = Version.class, sortOptions = false)
    static final class Share implements Callable<Integer> {

        private final Setting setting;

        @Option(names = "--again", descriptionKey = "option.again_keys", order = 2)
        private boolean again;

        @Option(names = "--yes", descriptionKey = "option.yes_keys", order = 1)
        private boolean yes;

        @Mixin
        private Common.ProfileOption profile;

        @Mixin
        private Common common;

        Share(Setting setting) {
            this.setting = setting;
        }

        @Override
        public Integer call() {
            try (var keeper = keeper(profile, setting)) {
                var lacking = keeper.others().stream()
                        .filter(other -> again || !other.holds())
                        .toList();
                if (lacking.isEmpty()) {
                    setting.tell(setting.say().of("keys.all_have"));
                }
                var left =
                        lacking.stream().filter(other -> !shared(keeper, other)).count();
                return left == 0 ? ExitCode.OK : ExitCode.ATTENTION;
            }
        }

        private boolean shared(KeyKeeper keeper, Terminals.Other other) {
            var terminal = other.terminal();
            var name = Printable.of(terminal.name());
            setting.tell(setting.say().of("keys.share_with", name, terminal.id().toString(), terminal.fingerprint()));
            if (!yes && !agreed()) {
                setting.tell(setting.say().of("keys.not_shared", name));
                return false;
            }
            keeper.give(other);
            setting.tell(setting.say().of("keys.shared", name));
            return true;
        }

        private boolean agreed() {
            return setting.prompt()
                    .line()
                    .apply(setting.say().of("ask.same_fingerprint"))
                    .filter(List.of("y", "yes", "はい")::contains)
                    .isPresent();
        }
    }

    /// Makes the clinic's next key.
    @Command(name = "renew", versionProvider = Version.class, sortOptions = false)
    static final class Renew implements Callable<Integer> {

        private final Setting setting;

        @Mixin
        private Common.ProfileOption profile;

        @Mixin
        private Common common;

        Renew(Setting setting) {
            this.setting = setting;
        }

        @Override
        public Integer call() {
            try (var keeper = keeper(profile, setting)) {
                var key = keeper.renew();
                var words = key.binding() == null ? "keys.proposed" : "keys.bound";
                setting.tell(setting.say().of(words, key.keyId().value(), key.fingerprint()));
                return ExitCode.OK;
            }
        }
    }

    /// Trusts a key of an insurer that was not known here.
    @Command(name = "confirm", versionProvider = Version.class, sortOptions = false)
    static final class Confirm implements Callable<Integer> {

        private final Setting setting;

        @Parameters(index = "0", paramLabel = "INSURER", descriptionKey = "keys.insurer")
        private String insurer;

        @Parameters(index = "1", paramLabel = "KEYID", descriptionKey = "keys.key_id")
        private String key;

        @Mixin
        private Common.ProfileOption profile;

        @Mixin
        private Common common;

        Confirm(Setting setting) {
            this.setting = setting;
        }

        @Override
        public Integer call() {
            var id = id();
            try (var keeper = keeper(profile, setting)) {
                if (!keeper.confirm(insurer, id)) {
                    throw new Complaint("keys.unknown", Printable.of(insurer));
                }
                setting.tell(setting.say().of("keys.confirmed", insurer, id.fingerprint()));
                return ExitCode.OK;
            }
        }

        private KeyId id() {
            try {
                return new KeyId(key);
            } catch (InvalidInput _) {
                throw new Complaint("keys.malformed");
            }
        }
    }
}
