package jp.hokensho.terminal;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Clock;
import java.util.Map;
import jp.hokensho.keys.Tls;
import jp.hokensho.terminal.command.Program;
import jp.hokensho.terminal.command.Prompt;
import jp.hokensho.terminal.command.Setting;
import jp.hokensho.terminal.text.Languages;
import jp.hokensho.terminal.text.Say;
import jp.hokensho.terminal.text.Screen;
import jp.hokensho.terminal.text.TypedArguments;

/// The terminal's program. Quarkus is booted by `serve` alone: the other commands answer at once.
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Tls.nameAuthorities();
        Map<String, String> environment = System.getenv();
        var typed = TypedArguments.of(arguments);
        var say = Say.in(Languages.of(typed, environment));
        var setting = new Setting(Screen.ofProcess(environment), say, Clock.systemUTC(), Prompt.ofProcess());
        System.exit(new Program(setting).run(typed));
    }
}
