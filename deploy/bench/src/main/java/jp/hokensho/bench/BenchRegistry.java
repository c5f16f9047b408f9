package jp.hokensho.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.acceptance.stack.Contents;

/// The demo's registry and a hospital with many terminals: each is allowed its usual rate and no more.
final class BenchRegistry {

    static final String HOSPITAL = "1310000099";
    static final String CLERK = "bench-clerk";
    static final int TERMINALS = 64;

    private static final int COMING_AND_GOING = 16;

    private static final ObjectMapper JSON = new ObjectMapper();

    private BenchRegistry() {}

    static Contents contents() {
        try {
            var registry = (ObjectNode) JSON.readTree(Contents.demo().registry());
            registry.withArray("clinics").add(hospital());
            return new Contents(registry.toString(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode hospital() {
        var hospital = JSON.createObjectNode()
                .put("code", HOSPITAL)
                .put("name", "計測病院")
                .put("address", "架空県計測市1")
                .put("telephone", "000-000-0099");
        hospital.putArray("insurers").add("*");
        var terminals = hospital.putArray("terminals");
        IntStream.range(0, TERMINALS).forEach(index -> terminals.add("受付" + index));
        var people = hospital.putArray("people");
        Stream.concat(Stream.of(CLERK), IntStream.range(0, COMING_AND_GOING).mapToObj(BenchRegistry::clerk))
                .forEach(login -> people.addObject()
                        .put("login", login)
                        .put("name", "計測 花子")
                        .putArray("roles")
                        .add("clinic-clerk"));
        return hospital;
    }

    /// One of those who sign in and out while others verify.
    static String clerk(int index) {
        return CLERK + "-" + index % COMING_AND_GOING;
    }
}
