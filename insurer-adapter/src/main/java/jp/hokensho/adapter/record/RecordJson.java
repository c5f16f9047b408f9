package jp.hokensho.adapter.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.hokensho.adapter.record.Recorded.Exchange;
import jp.hokensho.adapter.state.Adapter;
import jp.hokensho.keys.SecretBox;
import jp.hokensho.protocol.LinkMessage;
import jp.hokensho.protocol.LinkMessage.Ask;
import jp.hokensho.protocol.LinkMessage.Told;
import jp.hokensho.protocol.TraceNumber;

/// Seals what names a person. A sealed text opens only under the number and in the column it was written for.
@Singleton
class RecordJson {

    /// Of the sealing key.
    static final short KEY_VERSION = 1;

    private static final String QUESTION = "question ";
    private static final String ANSWER = "answer ";

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final SecretBox box;

    RecordJson(Adapter adapter) {
        box = new SecretBox(adapter.recordKey());
    }

    byte[] question(Exchange exchange) {
        return sealed(exchange.asked(), QUESTION + exchange.asked().number());
    }

    byte[] answer(Exchange exchange) {
        return sealed(exchange.told(), ANSWER + exchange.asked().number());
    }

    Exchange open(TraceNumber number, byte[] question, byte[] answer) {
        return new Exchange(
                opened(question, QUESTION + number, Ask.class), opened(answer, ANSWER + number, Told.class));
    }

    private byte[] sealed(LinkMessage message, String place) {
        try {
            return box.seal(json.writeValueAsBytes(message), place.getBytes(UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private <T extends LinkMessage> T opened(byte[] sealed, String place, Class<T> type) {
        try {
            return json.readValue(box.open(sealed, place.getBytes(UTF_8)), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
