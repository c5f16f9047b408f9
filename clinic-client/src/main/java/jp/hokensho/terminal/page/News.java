package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.hokensho.terminal.text.Say;

/// What stands above every page: trouble, with what to do and whom to call, and answers that came meanwhile.
@ApplicationScoped
class News {

    private final Trouble trouble;
    private final Today today;
    private final Terminal terminal;
    private final Morning morning;

    News(Trouble trouble, Today today, Terminal terminal, Morning morning) {
        this.trouble = trouble;
        this.today = today;
        this.terminal = terminal;
        this.morning = morning;
    }

    /// @param seated somebody sits here: nobody else is told that anything was asked
    Told told(Say say, boolean seated) {
        if (!terminal.enrolled()) {
            return new Told(List.of(), "", List.of(), "");
        }
        var troubles = trouble.lines(say, seated ? today.slips() : List.of());
        var helpDesk = troubles.isEmpty() || terminal.helpDesk().isEmpty()
                ? ""
                : say.of("page.help_desk", terminal.helpDesk());
        return new Told(troubles, helpDesk, seated ? counted(say) : List.of(), seated ? morning.news(say) : "");
    }

    private List<String> counted(Say say) {
        return Stream.of(line(say, "page.held", Slip::isKept), line(say, "page.arrived", Slip::isNews))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> line(Say say, String words, Predicate<Slip> which) {
        var count = today.slips().stream().filter(which).count();
        return count == 0 ? List.of() : List.of(say.of(words, count));
    }

    /// @param troubles a line each
    /// @param helpDesk whom to call; empty where all is well or nobody is named
    /// @param slips about the questions of this sitting, a line each
    /// @param morning about the morning list; empty where nothing is new
    public record Told(List<String> troubles, String helpDesk, List<String> slips, String morning) {

        /// Another one says something else.
        public String mark() {
            return Integer.toHexString(hashCode());
        }
    }
}
