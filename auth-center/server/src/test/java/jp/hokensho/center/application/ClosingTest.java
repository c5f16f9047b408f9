package jp.hokensho.center.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-35, R-36: no slip closes an organization for ever, and the centre never shuts out who works for it")
class ClosingTest {

    @Inject
    World world;

    @Inject
    Clock clock;

    @Test
    void noPolicyClosesEveryWeekday() {
        var always = Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList();

        var clinic = world.manager().post("/v1/applications", policy("1310000001", always));
        var center = world.operator().post("/v1/applications", policy("center", always));

        assertEquals(List.of("422 presence never-open", "422 presence shuts-out"), List.of(said(clinic), said(center)));
    }

    @Test
    void noHoursAreNever() {
        var clinic = world.manager().post("/v1/applications", place("1310000001", "08:30", "08:30"));

        assertEquals("422 hours never-open", said(clinic));
    }

    @Test
    void theCentreDoesNotCloseToday() {
        var told = world.operator()
                .post(
                        "/v1/applications",
                        policy("center", List.of(now().getDayOfWeek().name())));

        assertEquals("422 presence shuts-out", said(told));
    }

    @Test
    void theCentreDoesNotCloseNow() {
        var hour = now().getHour();
        var from = "%02d:00".formatted((hour + 2) % 24);
        var until = "%02d:00".formatted((hour + 3) % 24);

        var told = world.operator().post("/v1/applications", place("center", from, until));
        var open = world.operator().post("/v1/applications", place("center", "00:00", "24:00"));

        assertEquals("422 hours shuts-out", said(told));
        assertEquals(201, open.status(), open::toString);
        assertEquals(
                204,
                world.operator().delete("/v1/applications/" + open.text("id")).status());
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneId.of("Asia/Tokyo"));
    }

    private static String said(Told told) {
        var code = told.body().path("errors").path(0).path("code").asText();
        return told.status() + " " + told.text("field") + " " + code;
    }

    private static Map<String, Object> place(String organization, String from, String until) {
        return Map.of("kind", "place", "organization", organization, "hours", Map.of("from", from, "until", until));
    }

    private static Map<String, Object> policy(String organization, List<String> weekdays) {
        var closed = Map.of("weekdays", weekdays, "holidays", "OPEN");
        return Map.of(
                "kind",
                "policy",
                "organization",
                organization,
                "password",
                Map.of("length", 13, "kinds", 1, "remembered", 3),
                "presence",
                Map.of("withKey", "KEY_IS_ENOUGH", "closed", closed));
    }
}
