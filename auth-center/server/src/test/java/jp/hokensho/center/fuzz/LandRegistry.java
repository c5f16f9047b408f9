package jp.hokensho.center.fuzz;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.center.registry.Insurer;
import jp.hokensho.center.registry.RegistryFile;
import jp.hokensho.center.registry.RegistryFile.CenterPart;
import jp.hokensho.center.registry.RegistryFile.ClinicPart;
import jp.hokensho.center.registry.RegistryFile.InsurerPart;
import jp.hokensho.center.registry.RegistryFile.PersonPart;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Role;

/// Every role on both sides.
final class LandRegistry {

    /// Terminals that nobody works at: to be cut off, and their codes to be used up.
    static final int SPARES = 60;

    /// Of people who have no password yet.
    static final String SPARE_CLINIC = "3310000003";

    private LandRegistry() {}

    static RegistryFile file() {
        var sides = Stream.of(Side.values());
        return new RegistryFile(
                new CenterPart(people(Side.FIRST, "center"), List.of()),
                sides.map(LandRegistry::insurer).toList(),
                Stream.concat(Stream.of(Side.values()).map(LandRegistry::clinic), Stream.of(spareClinic()))
                        .toList());
    }

    static String spareLogin(int number) {
        return "land-spare" + number;
    }

    static String login(Role role, Side side) {
        return "land-" + role.wireName() + (side.tenant(role).equals("center") ? "" : "-" + side.suffix);
    }

    static String colleague(Role role, Side side) {
        return login(role, side) + "-too";
    }

    private static InsurerPart insurer(Side side) {
        return new InsurerPart(
                InsurerNumber.parse(side.insurer),
                Insurer.Kind.STORED,
                "架空国保" + side.suffix,
                side.name("架空市1-1"),
                "000-0000-0001",
                List.of(),
                List.of("first", "spare"),
                Stream.concat(people(side, side.insurer).stream(), Stream.of(secondManager(side)))
                        .toList());
    }

    private static PersonPart secondManager(Side side) {
        var login = colleague(Role.INSURER_MANAGER, side);
        return new PersonPart(login, side.name("架空 職員"), List.of(Role.INSURER_MANAGER), null);
    }

    private static ClinicPart clinic(Side side) {
        var terminals = Stream.concat(
                        Stream.of("desk", "further"), IntStream.range(0, SPARES).mapToObj(number -> "spare" + number))
                .toList();
        return new ClinicPart(
                side.clinic,
                side.name("架空診療所"),
                side.name("架空市2-2"),
                "000-0000-0002",
                false,
                List.of(),
                null,
                List.of(side.insurer),
                terminals,
                people(side, side.clinic));
    }

    private static ClinicPart spareClinic() {
        var people = IntStream.range(0, SPARES)
                .mapToObj(number -> new PersonPart(spareLogin(number), "架空 新人", List.of(Role.CLINIC_CLERK), null))
                .toList();
        return new ClinicPart(
                SPARE_CLINIC, "架空分院", "架空市3-3", "000-0000-0003", false, List.of(), null, List.of(), List.of(), people);
    }

    private static List<PersonPart> people(Side side, String tenant) {
        return Stream.of(Role.values())
                .filter(role -> side.tenant(role).equals(tenant))
                .map(role -> new PersonPart(login(role, side), side.name("架空 職員"), List.of(role), null))
                .toList();
    }
}
