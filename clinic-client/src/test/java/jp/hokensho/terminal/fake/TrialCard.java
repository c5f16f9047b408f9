package jp.hokensho.terminal.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.Details.Dependent;
import jp.hokensho.protocol.Details.Insured;
import jp.hokensho.protocol.Details.Office;
import jp.hokensho.protocol.Sex;

/// The trial's virtual card, from `trial-card.json`.
record TrialCard(JsonNode json) {

    static TrialCard read() {
        try (var in = TrialCard.class.getResourceAsStream("/trial-card.json")) {
            return new TrialCard(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String insurerNumber() {
        return json.at("/insurer/number").asText();
    }

    String insurerName() {
        return json.at("/insurer/name").asText();
    }

    String insurerAddress() {
        return json.at("/insurer/address").asText();
    }

    LocalDate validFrom() {
        return CardDate.parse(json.path("validFrom").asText());
    }

    LocalDate validUntil() {
        return CardDate.parse(json.path("validUntil").asText());
    }

    Details details() {
        var office = new Office(
                json.at("/office/name").asText(), json.at("/office/address").asText());
        return new Details(office, insured(json.path("insured")), dependents(), Instant.parse("2005-06-30T00:00:00Z"));
    }

    private static Insured insured(JsonNode person) {
        return new Insured(person.path("name").asText(), "", sex(person), birth(person), age(person), null);
    }

    private List<Dependent> dependents() {
        var dependents = new ArrayList<Dependent>();
        json.path("dependents")
                .forEach(person -> dependents.add(new Dependent(
                        person.path("name").asText(),
                        "",
                        sex(person),
                        birth(person),
                        age(person),
                        person.path("relation").asText(),
                        null,
                        null)));
        return dependents;
    }

    private static int age(JsonNode person) {
        return person.path("ageOn20050708").asInt();
    }

    private static LocalDate birth(JsonNode person) {
        return CardDate.parse(person.path("birthDate").asText());
    }

    private static Sex sex(JsonNode person) {
        return person.path("sex").asText().equals("男") ? Sex.MALE : Sex.FEMALE;
    }
}
