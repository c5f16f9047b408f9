package jp.hokensho.center.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// Proof files as the centre writes them.
final class ProofJson {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private ProofJson() {}

    static String of(Object proof) {
        try {
            return JSON.writeValueAsString(proof);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
