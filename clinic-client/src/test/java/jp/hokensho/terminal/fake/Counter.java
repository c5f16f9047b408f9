package jp.hokensho.terminal.fake;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import jp.hokensho.terminal.command.Program;
import jp.hokensho.terminal.command.Prompt;
import jp.hokensho.terminal.command.Setting;
import jp.hokensho.terminal.text.Ink;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Screen;

/// A counter with a terminal: runs the program as the command line would and keeps what it said.
public final class Counter {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path profile;
    private final Locale locale;
    private final boolean terminal;
    private Clock clock = Clock.systemUTC();
    private final Queue<String> typed = new ArrayDeque<>();
    private final Queue<String> said = new ArrayDeque<>();

    private Counter(Path profile, Locale locale, boolean terminal) {
        this.profile = profile;
        this.locale = locale;
        this.terminal = terminal;
    }

    public static Counter japanese(Path profile) {
        return new Counter(profile, Locale.JAPANESE, false);
    }

    public static Counter english(Path profile) {
        return new Counter(profile, Locale.ENGLISH, false);
    }

    /// With a person in front of a coloured screen.
    public Counter onATerminal() {
        return new Counter(profile, locale, true);
    }

    /// At another time.
    public Counter at(Clock time) {
        clock = time;
        return this;
    }

    /// What a person types, answer by answer, where nothing shows it.
    public Counter typing(String... answers) {
        typed.addAll(List.of(answers));
        return this;
    }

    /// What a person answers where it is shown.
    public Counter saying(String... answers) {
        said.addAll(List.of(answers));
        return this;
    }

    /// @return the exit code
    public int run(String... arguments) {
        var withProfile = Stream.concat(Arrays.stream(arguments), Stream.of("--profile", profile.toString()));
        return runBare(withProfile.toArray(String[]::new));
    }

    public int runBare(String... arguments) {
        return new Program(new Setting(
                        screen(),
                        Say.in(locale),
                        clock,
                        new Prompt(_ -> Optional.ofNullable(said.poll()), _ -> Optional.ofNullable(typed.poll()))))
                .run(arguments);
    }

    public Screen screen() {
        return new Screen(
                new PrintWriter(out),
                new PrintWriter(err),
                terminal,
                terminal,
                80,
                terminal ? Ink.COLOURED : Ink.PLAIN);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
