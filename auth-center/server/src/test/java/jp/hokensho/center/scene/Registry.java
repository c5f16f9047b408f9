package jp.hokensho.center.scene;

import java.util.List;
import jp.hokensho.center.registry.Insurer;
import jp.hokensho.center.registry.RegistryFile;
import jp.hokensho.center.registry.RegistryFile.CenterPart;
import jp.hokensho.center.registry.RegistryFile.ClinicPart;
import jp.hokensho.center.registry.RegistryFile.InsurerPart;
import jp.hokensho.center.registry.RegistryFile.PersonPart;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.Role;

/// Who is registered in the tests: two clinics, real-time and pre-stored insurers, the centre.
final class Registry {

    static final String CLINIC = "1310000001";
    static final String OTHER_CLINIC = "1310000002";
    static final String INSURER = "06990014";

    private Registry() {}

    static RegistryFile file() {
        return new RegistryFile(
                new CenterPart(
                        List.of(
                                person("operator", Role.CENTER_OPERATIONS),
                                person("second-operator", Role.CENTER_OPERATIONS),
                                person("auditor", Role.AUDITOR)),
                        List.of()),
                List.of(
                        insurer("00000001", Insurer.Kind.REAL_TIME),
                        insurer(INSURER, Insurer.Kind.REAL_TIME),
                        insurer("39990015", Insurer.Kind.STORED),
                        insurer("39990023", Insurer.Kind.STORED),
                        insurer("06990022", Insurer.Kind.REAL_TIME)),
                List.of(
                        clinic(CLINIC, List.of("00000001", INSURER, "39990015", "39990023"), ""),
                        clinic(OTHER_CLINIC, List.of("*"), "-other")));
    }

    private static InsurerPart insurer(String number, Insurer.Kind kind) {
        return new InsurerPart(
                InsurerNumber.parse(number),
                kind,
                "架空健康保険組合" + number,
                "東京都架空区2-2",
                "03-0000-0000",
                List.of(),
                List.of("first", "second"),
                List.of(
                        person("insurer-" + number, Role.INSURER_MANAGER),
                        person("second-insurer-" + number, Role.INSURER_MANAGER)));
    }

    private static ClinicPart clinic(String code, List<String> insurers, String suffix) {
        return new ClinicPart(
                code,
                "架空医院" + suffix,
                "東京都架空区3-3",
                "03-0000-0001",
                false,
                List.of(),
                null,
                insurers,
                List.of("desk"),
                List.of(
                        person("clerk" + suffix, Role.CLINIC_CLERK),
                        person("second-clerk" + suffix, Role.CLINIC_CLERK),
                        person("manager" + suffix, Role.CLINIC_MANAGER)));
    }

    private static PersonPart person(String login, Role role) {
        return new PersonPart(login, "架空 職員", List.of(role), null);
    }
}
