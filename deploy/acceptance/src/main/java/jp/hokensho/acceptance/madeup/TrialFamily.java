package jp.hokensho.acceptance.madeup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The card of the field trial of 2005: 保険者番号 00000001, 記号 東京, 番号 001. Birth dates stay as the source has them.
final class TrialFamily {

    private static final Instant UPDATED = Instant.parse("2005-07-01T00:00:00Z");
    private static final Map<String, String> KANA = Map.of(
            "上野 太郎", "ウエノ タロウ",
            "上野 一子", "ウエノ イチコ",
            "上野 次子", "ウエノ ツギコ",
            "上野 三郎", "ウエノ サブロウ",
            "上野 四郎", "ウエノ シロウ",
            "上野 五郎", "ウエノ ゴロウ");

    private final JsonNode source;

    private TrialFamily(JsonNode source) {
        this.source = source;
    }

    static Stream<Card> cards() {
        return new TrialFamily(read()).family();
    }

    private static JsonNode read() {
        try (var stream = TrialFamily.class.getResourceAsStream("trial-card.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Card> family() {
        var dependents = StreamSupport.stream(source.path("dependents").spliterator(), false);
        return Stream.concat(Stream.of(source.path("insured")), dependents).map(this::card);
    }

    private Card card(JsonNode person) {
        var office = source.path("office");
        return new Card(
                new Card.Key(
                        source.path("insurer").path("number").asText(),
                        source.path("symbol").asText(),
                        source.path("number").asText()),
                "",
                person(person),
                person.path("birthDate").asText(),
                new Card.Cover(LocalDate.of(2004, 4, 1), LocalDate.of(2010, 3, 31), null, false),
                new Card.Office(
                        office.path("name").asText(), office.path("address").asText()),
                UPDATED);
    }

    private Card.Person person(JsonNode person) {
        var name = person.path("name").asText();
        var sex = person.path("sex").asText().equals("男") ? 1 : 2;
        return new Card.Person(
                name, KANA.get(name), sex, person.path("relation").asText("本人"));
    }
}
