package jp.hokensho.terminal.center;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;

/// JSON as the centre speaks it. Members that a newer centre adds are passed over.
public final class Wire {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final ObjectReader STRICT = JSON.reader()
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private Wire() {}

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException _) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass());
        }
    }

    /// An object of the centre's with the members of one of ours.
    static String joined(String json, Object more) {
        var object = read(json, ObjectNode.class);
        object.setAll((ObjectNode) JSON.valueToTree(more));
        return write(object);
    }

    /// What somebody else sends, who is to hear of every member that is not known here.
    ///
    /// @return empty where it is no such object
    public static <T> Optional<T> strictly(String json, Class<T> type) {
        try {
            return Optional.ofNullable(STRICT.readValue(json, type));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// @throws CenterUnreachable NOT_UNDERSTOOD, without the text: it may name a person
    public static <T> T read(String json, Class<T> type) {
        try {
            var value = JSON.readValue(json, type);
            if (value != null) {
                return value;
            }
        } catch (JsonProcessingException _) {
            // told below
        }
        throw new CenterUnreachable(CenterUnreachable.Why.NOT_UNDERSTOOD);
    }
}
