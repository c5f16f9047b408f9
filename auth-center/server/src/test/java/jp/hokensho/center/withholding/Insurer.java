package jp.hokensho.center.withholding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.Told;
import jp.hokensho.center.scene.World;

/// The two managers of an insurer at their work. Each test takes symbols of its own: an order stays.
final class Insurer {

    static final String REASON = "配偶者からの暴力のため";
    private static final String APPLICATIONS = "/v1/applications";

    private final World world;
    private final String number;

    Insurer(World world, String number) {
        this.world = world;
        this.number = number;
    }

    static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Tokyo")));
    }

    Desk manager() {
        return world.insurer(number);
    }

    Desk second() {
        return world.secondOfInsurer(number);
    }

    Told wish(String symbol, String cardNumber) {
        return wish(symbol, cardNumber, today().plusDays(30));
    }

    Told wish(String symbol, String cardNumber, LocalDate until) {
        return apply(Map.of(
                "kind", "withholding", "symbol", symbol, "number", cardNumber, "until", until, "reason", REASON));
    }

    Told apply(Map<String, Object> change) {
        var body = new HashMap<String, Object>();
        change.forEach((name, value) -> body.put(name, value.toString()));
        body.put("insurer", number);
        return manager().post(APPLICATIONS, body);
    }

    Told approve(Told applied) {
        return second().post(path(applied) + "/approval", Map.of());
    }

    /// @return id of the withholding
    String withhold(String symbol, String cardNumber) {
        var approved = approve(wish(symbol, cardNumber));
        if (approved.status() != 200) {
            throw new AssertionError(approved.toString());
        }
        return approved.body().path("decision").path("subject").asText();
    }

    static String path(Told applied) {
        return APPLICATIONS + "/" + applied.text("id");
    }
}
