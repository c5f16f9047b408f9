package jp.hokensho.cards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import jp.hokensho.protocol.Branch;
import jp.hokensho.protocol.CardKey;

/// The sealed column of a row: all that names somebody, as JSON. The plain columns are bound to it, so that none can
/// be changed or moved to another person without a trace.
record SealedPerson(String symbol, String number, Branch branch, Particulars particulars) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static byte[] seal(CardKeys keys, Person person) {
        var card = person.card();
        var sealed =
                new SealedPerson(card.symbol(), card.number(), card.branch().orElse(null), person.particulars());
        var cardTag = CardRow.tag(keys.tag(card.canonical()));
        var plain = new CardRow.Plain(card.insurer(), cardTag, person.kind(), person.cover(), person.withheld());
        try {
            return keys.box().seal(JSON.writeValueAsBytes(sealed), plain.bytes());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Person open(CardKeys keys, CardRow row) {
        try {
            var opened =
                    keys.boxOf(row.keyVersion()).open(row.sealed(), row.plain().bytes());
            return JSON.readValue(opened, SealedPerson.class).person(row.plain());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Person person(CardRow.Plain plain) {
        var card = new CardKey(plain.insurer(), symbol, number, Optional.ofNullable(branch));
        return new Person(card, plain.kind(), plain.cover(), plain.withheld(), particulars);
    }

    @Override
    public String toString() {
        return "SealedPerson[****]";
    }
}
