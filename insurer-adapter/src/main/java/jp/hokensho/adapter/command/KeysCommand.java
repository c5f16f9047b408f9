package jp.hokensho.adapter.command;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.KeyId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "keys",
        subcommands = {KeysCommand.Confirm.class, KeysCommand.Renew.class})
final class KeysCommand implements Callable<Integer> {

    @Mixin
    private StateOption state;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        return new Node(state.get()).work(Keys.class, json ? Keys.JSON : Keys.PEOPLE);
    }

    @Command(name = "confirm")
    static final class Confirm implements Callable<Integer> {

        private static final Pattern CLINIC = Pattern.compile("[0-9]{10}");

        @Spec
        private CommandSpec spec;

        @Mixin
        private StateOption state;

        @Parameters(index = "0", paramLabel = "CLINIC", descriptionKey = "keys.clinic")
        private String clinic;

        @Parameters(index = "1", paramLabel = "KEYID", descriptionKey = "keys.key-id")
        private String key;

        @Override
        public Integer call() {
            if (!CLINIC.matcher(clinic).matches()) {
                throw new ParameterException(spec.commandLine(), Messages.of("keys.clinic.malformed"));
            }
            return new Node(state.get()).work(Keys.class, Keys.CONFIRM, clinic, checked());
        }

        private String checked() {
            try {
                return key.equals(Keys.OPEN) ? key : new KeyId(key).value();
            } catch (InvalidInput _) {
                throw new ParameterException(spec.commandLine(), Messages.of("keys.key-id.malformed"));
            }
        }
    }

    @Command(name = "renew")
    static final class Renew implements Callable<Integer> {

        @Mixin
        private StateOption state;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Override
        public Integer call() {
            return new Node(state.get()).work(Keys.class, Keys.RENEW, json ? Keys.JSON : Keys.PEOPLE);
        }
    }
}
