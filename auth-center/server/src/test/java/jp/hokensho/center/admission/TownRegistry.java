package jp.hokensho.center.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import jp.hokensho.center.registry.Insurer;
import jp.hokensho.center.registry.RegistryFile;
import jp.hokensho.center.registry.RegistryFile.CenterPart;
import jp.hokensho.center.registry.RegistryFile.ClinicPart;
import jp.hokensho.center.registry.RegistryFile.HoursPart;
import jp.hokensho.center.registry.RegistryFile.InsurerPart;
import jp.hokensho.center.registry.RegistryFile.PersonPart;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Role;

/// One clinic that works, and one for each thing that can stand against it.
final class TownRegistry {

    static final String CLINIC = "2310000001";
    static final String STRICT = "2310000002";
    static final String ELSEWHERE = "2310000003";
    static final String CLOSED = "2310000004";
    static final String MOVING = "2310000005";
    static final String POLICED = "2310000006";
    static final String INSURER = "31990013";

    private static final Clock TOKYO = Clock.system(ZoneId.of("Asia/Tokyo"));

    private TownRegistry() {}

    static RegistryFile file() {
        var insurer = new InsurerPart(
                InsurerNumber.parse(INSURER),
                Insurer.Kind.REAL_TIME,
                "架空共済",
                "東京都架空区4-4",
                "03-0000-0004",
                List.of(),
                IntStream.range(0, 12).mapToObj(i -> "adapter" + i).toList(),
                List.of(person("town-insurer", Role.INSURER_OPERATIONS)));
        return new RegistryFile(
                new CenterPart(
                        List.of(person("town-operator", Role.CENTER_OPERATIONS), person("town-auditor", Role.AUDITOR)),
                        List.of()),
                List.of(insurer),
                List.of(
                        clinic(),
                        clinic(STRICT, "strict"),
                        clinic(MOVING, "moving"),
                        elsewhere(),
                        closed(),
                        policed()));
    }

    private static ClinicPart clinic() {
        var terminals = IntStream.range(0, 90).mapToObj(i -> "desk" + i).toList();
        var people = List.of(
                person("town-clerk", Role.CLINIC_CLERK),
                person("town-manager", Role.CLINIC_MANAGER),
                person("town-guessed", Role.CLINIC_CLERK),
                person("town-changing", Role.CLINIC_CLERK),
                new PersonPart(
                        "town-left",
                        "架空 職員",
                        List.of(Role.CLINIC_CLERK),
                        LocalDate.now(TOKYO).minusDays(1)));
        return new ClinicPart(
                CLINIC, "架空医院", "東京都", "03-0000-0005", false, List.of(), null, List.of("*"), terminals, people);
    }

    /// Its policy is laid down by the tests.
    private static ClinicPart policed() {
        var terminals = IntStream.range(0, 20).mapToObj(i -> "desk" + i).toList();
        return new ClinicPart(
                POLICED, "架空医院", "東京都", "03-0000-0007", false, List.of(), null, List.of("*"), terminals, List.of());
    }

    private static ClinicPart clinic(String code, String name) {
        return with(code, name, List.of(), null);
    }

    private static ClinicPart elsewhere() {
        return with(ELSEWHERE, "elsewhere", List.of("10.0.0.0/8"), null);
    }

    private static ClinicPart closed() {
        var now = LocalTime.now(TOKYO).truncatedTo(ChronoUnit.MINUTES);
        var hours = new HoursPart(now.plusHours(2).toString(), now.plusHours(3).toString());
        return with(CLOSED, "closed", List.of(), hours);
    }

    private static ClinicPart with(String code, String name, List<String> addresses, HoursPart hours) {
        var people =
                List.of(person("town-" + name, Role.CLINIC_CLERK), person("town-boss-" + name, Role.CLINIC_MANAGER));
        var terminals = List.of("desk", "spare", "third", "fourth", "fifth");
        return new ClinicPart(code, name, "東京都", "03-0000-0006", false, addresses, hours, List.of(), terminals, people);
    }

    private static PersonPart person(String login, Role role) {
        return new PersonPart(login, "架空 職員", List.of(role), null);
    }
}
