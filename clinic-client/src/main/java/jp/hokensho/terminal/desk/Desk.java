package jp.hokensho.terminal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.Details.Insured;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.Verification.InsurerInfo;
import jp.hokensho.terminal.center.Opened;
import jp.hokensho.terminal.center.Seal;
import jp.hokensho.terminal.center.Vouched;
import jp.hokensho.terminal.desk.Sheet.Family;
import jp.hokensho.terminal.desk.Sheet.Line;
import jp.hokensho.terminal.text.Say;

/// The trial's screen: what the counter is shown of an answer, in the order in which it is
/// read.
public final class Desk {

    private final Say say;
    private final Days days;

    public Desk(Say say) {
        this.say = say;
        this.days = new Days(say);
    }

    /// @param vouched by whom; where it is wrong, that is said before anything else
    public Sheet sheet(Opened opened, Vouched vouched) {
        var answer = opened.answer();
        return new Sheet(
                Verdict.of(answer.outcome(), say.locale()),
                answer.verificationNumber().grouped(),
                answer.receipt(),
                new Advice(say).on(opened, vouched),
                lines(opened, vouched).toList(),
                answer.details() == null
                        ? Family.none()
                        : new Households(say, days).of(answer.details().dependents()));
    }

    /// For a list of answers.
    public Verdict verdict(Verification answer) {
        return Verdict.of(answer.outcome(), say.locale());
    }

    private Stream<Line> lines(Opened opened, Vouched vouched) {
        var answer = opened.answer();
        return Stream.of(
                        List.of(line("number", answer.verificationNumber().grouped())),
                        List.of(line("target", days.day(answer.targetDate()))),
                        period(answer),
                        insurer(answer.insurer()),
                        persons(answer.details()),
                        origin(opened, vouched))
                .flatMap(List::stream)
                .filter(line -> !line.values().isEmpty());
    }

    private List<Line> period(Verification answer) {
        var from = answer.validFrom();
        if (from == null) {
            return List.of();
        }
        return switch (answer.outcome()) {
            case NOT_YET_VALID -> List.of(line("valid", days.since(from)));
            default -> {
                var until = answer.validUntil();
                yield List.of(line("valid", days.period(from, until), days.westernPeriod(from, until)));
            }
        };
    }

    private List<Line> insurer(InsurerInfo insurer) {
        if (insurer == null) {
            return List.of();
        }
        var telephone = insurer.telephone() == null || insurer.telephone().isBlank()
                ? ""
                : say.of("desk.telephone", insurer.telephone());
        return List.of(line("insurer", insurer.number() + "  " + insurer.name(), insurer.address(), telephone));
    }

    private List<Line> persons(Details details) {
        if (details == null) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        if (details.office() != null) {
            lines.add(line("office", details.office().name(), details.office().address()));
        }
        lines.add(insured(details.insured()));
        return lines;
    }

    private Line insured(Insured person) {
        var born = say.of("desk.born", days.own(person.birthDate()))
                + (say.japanese() ? " (" + person.birthDate() + ")" : "");
        return line(
                "insured",
                person.name(),
                person.kana(),
                say.of("desk.person", person.sex().word(say.locale()), Integer.toString(person.age()), born),
                person.branch() == null
                        ? ""
                        : say.of("desk.branch", person.branch().digits()));
    }

    private List<Line> origin(Opened opened, Vouched vouched) {
        var answer = opened.answer();
        var lines = new ArrayList<Line>();
        if (answer.details() != null && answer.details().updatedAt() != null) {
            lines.add(line("updated", days.moment(answer.details().updatedAt())));
        }
        var asOf = answer.asOf() == null ? "" : say.of("desk.as_of", days.moment(answer.asOf()));
        lines.add(line(
                "source",
                say.of("desk.source." + answer.source().name().toLowerCase(Locale.ROOT)),
                asOf,
                days.age(answer.asOf(), answer.verifiedAt())));
        if (opened.seal() != Seal.NOT_DUE) {
            lines.add(line("seal", say.of("desk.seal." + opened.seal().key())));
        }
        if (vouched != Vouched.NOT_DUE) {
            lines.add(line("vouched", say.of("desk.vouched." + vouched.key())));
        }
        lines.add(line("verified", days.moment(answer.verifiedAt())));
        lines.add(line("ref", answer.patientRef()));
        lines.add(line("again", answer.again()));
        return lines;
    }

    private Line line(String key, String... values) {
        return Line.of(say.of("desk.label." + key), values);
    }
}
