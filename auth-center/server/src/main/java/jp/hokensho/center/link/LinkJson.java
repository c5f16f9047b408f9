package jp.hokensho.center.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;
import jp.hokensho.protocol.LinkMessage;

/// The JSON of the link. Members it does not know are skipped, so that either side may be upgraded first; a
/// member that comes twice, or anything after the document, is garbage.
@Singleton
class LinkJson {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    byte[] write(LinkMessage message) {
        try {
            return mapper.writeValueAsBytes(message);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a link message has no JSON", bug);
        }
    }

    /// @throws IOException when it is no message; its text may name a person and is for nobody
    LinkMessage read(byte[] body) throws IOException {
        return Objects.requireNonNullElseGet(mapper.readValue(body, LinkMessage.class), LinkMessage.Unknown::new);
    }
}
