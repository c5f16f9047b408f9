package jp.hokensho.terminal.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.protocol.LabelFormat;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.Verification;
import jp.hokensho.terminal.center.CenterProblem;
import jp.hokensho.terminal.center.LabelPrints.Noted;
import jp.hokensho.terminal.desk.Labels;
import jp.hokensho.terminal.desk.Persons;
import jp.hokensho.terminal.text.Printable;
import jp.hokensho.terminal.text.Say;

/// Draws labels: to be looked at, and to be printed.
@ApplicationScoped
class LabelPages {

    private final Pages pages;

    LabelPages(Pages pages) {
        this.pages = pages;
    }

    /// @param order with what is filled in already
    String preview(Slip slip, LabelOrder order, Notice notice, Visitor visitor) {
        var say = pages.say(visitor);
        var answer = slip.answer().orElseThrow();
        var data = about(slip, order, say);
        data.put(
                "sizes",
                Stream.of(LabelFormat.values())
                        .map(size -> choice(size, order, say))
                        .toList());
        data.put("people", people(answer, order));
        data.put("isSheet", order.format() == LabelFormat.SHEET_24);
        data.put("cells", IntStream.rangeClosed(1, LabelOrder.A_SHEET).boxed().toList());
        data.put("most", LabelOrder.MOST);
        return pages.draw("label.html", visitor, notice, data);
    }

    /// The same, and in one line why nothing was printed.
    String unprinted(Slip slip, LabelOrder order, RuntimeException failure, Visitor visitor) {
        var say = pages.say(visitor);
        var told = Notice.of(failure, say);
        var notice = new Notice(say.of("label.unprinted", why(failure, told, say)), told.trace(), Map.of());
        return preview(slip, order, notice, visitor);
    }

    private static String why(RuntimeException failure, Notice told, Say say) {
        if (failure instanceof CenterProblem problem && problem.type() == ProblemType.NOT_FOUND) {
            return say.of("label.not_yours");
        }
        return Stream.concat(Stream.of(told.text()), told.fields().values().stream())
                .collect(Collectors.joining(" "));
    }

    /// The page that is printed.
    String printed(Slip slip, LabelOrder order, Noted noted, Visitor visitor) {
        var say = pages.say(visitor);
        var data = about(slip, order, say);
        data.put(
                "recorded",
                say.of("label.recorded", noted.earlier() + 1, noted.record().grouped()));
        data.put("sheets", order.pages());
        return pages.draw("label-print.html", visitor, Notice.none(), data);
    }

    private static Map<String, Object> about(Slip slip, LabelOrder order, Say say) {
        var answer = slip.answer().orElseThrow();
        var data = new HashMap<String, Object>();
        data.put("l", say.under("label."));
        data.put("id", slip.id().toString());
        data.put("order", order);
        data.put("paper", paper(order.format()));
        data.put("label", new Labels(say).label(answer, slip.question().request(), order.place()));
        return data;
    }

    /// As the style sheets call it: `roll-62x29`.
    private static String paper(LabelFormat format) {
        return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Choice choice(LabelFormat size, LabelOrder order, Say say) {
        var word = say.of("label.paper." + size.name().toLowerCase(Locale.ROOT));
        return new Choice(size.name(), word, size == order.format());
    }

    /// Nobody to choose from where the answer names one person alone.
    private static List<Choice> people(Verification answer, LabelOrder order) {
        var all = Persons.of(answer).all();
        return IntStream.range(0, all.size())
                .filter(_ -> all.size() > 1)
                .mapToObj(place -> new Choice(
                        Integer.toString(place), Printable.of(all.get(place).name()), place == order.place()))
                .toList();
    }

    /// @param key by which it is chosen
    /// @param chosen it is the one
    public record Choice(String key, String word, boolean chosen) {

        @Override
        public String toString() {
            return "Choice[" + key + "]";
        }
    }
}
