package jp.hokensho.adapter.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.hokensho.protocol.Details;
import jp.hokensho.protocol.LinkMessage;

/// The JSON of the link. Members it does not know are skipped: the centre may be newer.
@Singleton
class LinkJson {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    byte[] write(LinkMessage message) {
        try {
            return mapper.writeValueAsBytes(message);
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    /// What is sealed of an answer.
    String details(Details details) {
        try {
            return mapper.writeValueAsString(details);
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    /// @throws IOException when it is no message; its text may name a person and is for nobody
    LinkMessage read(byte[] body) throws IOException {
        var message = mapper.readValue(body, LinkMessage.class);
        return message == null ? new LinkMessage.Unknown() : message;
    }
}
