package jp.hokensho.center.fuzz;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hokensho.cards.ImportMode;
import jp.hokensho.center.card.CardLoading;
import jp.hokensho.center.card.Release;
import jp.hokensho.center.fuzz.Someone.Person;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.UnusualUse;
import jp.hokensho.center.scene.CardFiles;
import jp.hokensho.center.scene.Told;
import jp.hokensho.protocol.FindingKind;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Role;
import jp.hokensho.protocol.TraceNumber;

/// What is in the centre before anybody tries anything: cards, verifications, refusals and a period of both sides, each
/// under a number that only its own side may see.
@Singleton
class Planted {

    /// Stands in whatever names a patient.
    static final String PATIENT = "カンジャ";

    /// Well-formed, and nobody's.
    static final String NO_NUMBER = TraceNumber.of(0, 9_999_999_999L).toString();

    private static final String HEADER =
            "insurer_number,symbol,number,branch,person,name,kana,sex,birth_date,relation,valid_from,"
                    + "valid_until,lost_on,office_name,office_address,withheld,updated_at\n";

    private final Land land;
    private final CardLoading loading;
    private final Journal journal;
    private final Map<Side, Of> sides = new EnumMap<>(Side.class);

    Planted(Land land, CardLoading loading, Journal journal) {
        this.land = land;
        this.loading = loading;
        this.journal = journal;
    }

    /// @param verification a number: the side's clinic asked its insurer
    /// @param denials by role: a refusal of the person with this role
    record Of(String verification, Map<Role, String> denials) {}

    synchronized Of of(Side side) {
        return sides.computeIfAbsent(side, this::plant);
    }

    /// What this one must not see, whatever is sent.
    List<String> hiddenFrom(Someone who) {
        if (who.isOfCenter()) {
            return List.of(PATIENT);
        }
        var others = hiddenFromFirst();
        var ofClinic = who.person()
                .filter(person -> person.tenant().equals(Side.FIRST.clinic))
                .isPresent();
        return ofClinic
                ? others
                : Stream.concat(others.stream(), Stream.of(PATIENT)).toList();
    }

    private List<String> hiddenFromFirst() {
        var second = of(Side.SECOND);
        var person = new Person(Role.CLINIC_CLERK, Side.SECOND);
        var numbers = Stream.concat(Stream.of(second.verification()), second.denials().values().stream());
        var ids = Stream.of(
                land.id(person).toString(),
                land.device(Side.SECOND.clinic, "desk").toString(),
                land.device(Side.SECOND.insurer, "first").toString());
        return Stream.of(Stream.of(Side.MARK, Side.SECOND.clinic), numbers, ids)
                .flatMap(words -> words)
                .toList();
    }

    private Of plant(Side side) {
        land.token(new Person(Role.AUDITOR, side));
        loadCards(side);
        var asked = signedIn(Role.CLINIC_MANAGER, side).apply("POST", "/v1/verifications", card(side.insurer, side));
        var denials = new EnumMap<Role, String>(Role.class);
        Stream.of(Role.CLINIC_MANAGER, Role.INSURER_OPERATIONS, Role.INSURER_MANAGER)
                .forEach(role -> denials.put(role, denial(role, side)));
        return new Of(asked.text("verificationNumber"), denials);
    }

    /// A new one, with its number.
    String denial(Role role, Side side) {
        return signedIn(role, side).apply("GET", "/v1/journal/" + NO_NUMBER, "").text("traceNumber");
    }

    /// A new one about the side's clinic, with its number.
    String finding(Side side) {
        var now = land.now().truncatedTo(ChronoUnit.MICROS);
        var use = new UnusualUse(
                FindingKind.NEW_ADDRESS,
                Optional.of(side.clinic),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                now,
                1,
                List.of(TraceNumber.of(0, 1)),
                Optional.empty());
        return journal.append(use).number().toString();
    }

    private interface Sending {
        Told apply(String method, String path, String body);
    }

    private Sending signedIn(Role role, Side side) {
        var who = Someone.person(role, side);
        var http = land.http(who)
                .with("Authorization", "Bearer " + land.token(who.person().orElseThrow()));
        return (method, path, body) -> method.equals("GET") ? http.get(path) : http.post(path, body);
    }

    static String card(String insurer, Side side) {
        return "{\"insurerNumber\":\"%s\",\"symbol\":\"千代田\",\"number\":\"12\",\"patientRef\":\"%s\"}"
                .formatted(insurer, side.name(PATIENT));
    }

    private void loadCards(Side side) {
        var name = side.name(PATIENT);
        var line = side.insurer + ",千代田,12,01,1," + name + " 太郎,カクウ タロウ,1,1980-01-02,,2020-04-01,,," + name
                + "商事,東京都架空区,0,2026-10-01T09:00:00\n";
        try {
            var file = Files.writeString(Files.createTempFile("cards", ".csv"), HEADER + line);
            var release = new Release(InsurerNumber.parse(side.insurer), Optional.empty(), ImportMode.CONFIRMED);
            CardFiles.load(loading, file, release);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
