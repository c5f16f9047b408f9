package jp.hokensho.acceptance;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.hokensho.acceptance.stack.Command;
import jp.hokensho.acceptance.stack.Failed;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.protocol.Outcome;

/// The trial's card as the terminal shows it: asked by the real program, over the whole way.
final class TrialScreen {

    private static final Pattern NUMBER = Pattern.compile("(?:[0-9]{4} ?){5}");
    private static final List<String> PERSONS = List.of("上野 太郎", "上野 一子", "上野 次子", "上野 三郎", "上野 四郎", "上野 五郎");

    private static final int UNAVAILABLE = Outcome.INSURER_UNAVAILABLE.exitCode();
    private static final int TRIES = 5;

    private final Stack stack;
    private final Say say;

    TrialScreen(Stack stack, Say say) {
        this.stack = stack;
        this.say = say;
    }

    /// @throws Failed unless the card is valid and the screen shows all of its family
    String verified() {
        var screen = answered().orFail("clinic-client verify").out();
        var missing = Stream.concat(PERSONS.stream(), Stream.of("昭和30年5月5日"))
                .filter(text -> !screen.contains(text))
                .toList();
        if (!missing.isEmpty() || !NUMBER.matcher(screen).find()) {
            throw new Failed("the screen lacks " + missing + " or its number:\n" + screen);
        }
        return screen;
    }

    /// On a busy machine a program that has just started may take longer than a counter waits.
    private Command.Result answered() {
        var result = asked();
        for (var i = 1; i < TRIES && result.exitCode() == UNAVAILABLE; i++) {
            say.step("保険者の応答が間に合いませんでした。もう一度照会します", "The insurer did not answer in time: asking again");
            result = asked();
        }
        return result;
    }

    private Command.Result asked() {
        var words = Stream.of("verify --insurer 00000001 --symbol 東京 --number 001 --date 2005-07-08 --lang".split(" "));
        var colour = System.console() == null ? new String[0] : new String[] {"CLICOLOR_FORCE=1"};
        return stack.terminal(1)
                .run(Stream.concat(words, Stream.of(say.locale().getLanguage())).toList(), colour);
    }
}
