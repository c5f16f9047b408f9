package jp.hokensho.center.registry;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.protocol.InsurerNumber;

/// Clinics, insurers and the centre as what they have in common: whose people and devices may take part.
@Singleton
public class Organizations {

    private static final int INSURER = 8;

    private final Clinics clinics;
    private final Insurers insurers;
    private final Places places;

    Organizations(Clinics clinics, Insurers insurers, Places places) {
        this.clinics = clinics;
        this.insurers = insurers;
        this.places = places;
    }

    public Clinics clinics() {
        return clinics;
    }

    public Insurers insurers() {
        return insurers;
    }

    public Places places() {
        return places;
    }

    /// Empty where nobody is registered by this code or number.
    public Optional<Standing> standing(String tenant) {
        if (tenant.equals(Tenants.CENTER)) {
            return Optional.of(Standing.OPEN);
        }
        return tenant.length() == INSURER
                ? insurers.find(InsurerNumber.parse(tenant)).map(Insurer::standing)
                : clinics.find(tenant).map(Clinic::standing);
    }

    /// The centre, and all whom nobody deleted.
    public List<String> codes() {
        return Stream.of(
                        Stream.of(Tenants.CENTER),
                        insurers.all().stream().map(insurer -> insurer.number().value()),
                        clinics.all().stream().map(Clinic::code))
                .flatMap(Function.identity())
                .toList();
    }

    public boolean takesPartOn(String tenant, LocalDate day) {
        return standing(tenant).filter(known -> known.takesPartOn(day)).isPresent();
    }

    /// Within the caller's transaction, which has to be the centre's.
    public void set(Connection connection, String tenant, Standing standing) throws SQLException {
        if (tenant.length() == INSURER) {
            insurers.set(connection, InsurerNumber.parse(tenant), standing);
        } else {
            clinics.set(connection, tenant, standing);
        }
    }

    /// Returns when what was committed before the call is known here.
    public void refresh() {
        clinics.refresh();
        insurers.refresh();
        places.refresh();
    }
}
