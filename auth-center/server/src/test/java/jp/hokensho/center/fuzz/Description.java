package jp.hokensho.center.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.hokensho.center.fuzz.Operation.Parameter;

/// Reads the calls out of an OpenAPI document.
final class Description {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;

    private Description(JsonNode document) {
        this.document = document;
    }

    /// Of the running centre.
    static List<Operation> of(Land land) {
        return of(land.http(Someone.nobody()).get("/q/openapi?format=json").body());
    }

    static List<Operation> of(JsonNode document) {
        var description = new Description(document);
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> description.operations(path.getKey(), path.getValue()))
                .toList();
    }

    private Stream<Operation> operations(String path, JsonNode item) {
        return item.propertyStream()
                .filter(each -> METHODS.contains(each.getKey()))
                .map(each -> operation(each.getKey().toUpperCase(Locale.ROOT), path, item, each.getValue()));
    }

    private Operation operation(String method, String path, JsonNode item, JsonNode operation) {
        var parameters = Stream.of(item, operation)
                .flatMap(owner -> StreamSupport.stream(owner.path("parameters").spliterator(), false))
                .map(this::resolved)
                .map(this::parameter)
                .toList();
        return new Operation(method, path, parameters, body(resolved(operation.path("requestBody"))));
    }

    private Parameter parameter(JsonNode parameter) {
        var schema = resolved(parameter.path("schema"));
        var example = parameter.path("example").asText(sample(schema).asText());
        return new Parameter(
                parameter.path("name").asText(), parameter.path("in").asText(), schema, example);
    }

    /// An example as the document has it, or made after the schema; missing where there is no body.
    private JsonNode body(JsonNode request) {
        var json = request.path("content").path("application/json");
        if (json.isMissingNode()) {
            return MissingNode.getInstance();
        }
        var examples = json.path("examples").valueStream().map(this::resolved).map(example -> example.path("value"));
        return Stream.concat(Stream.of(json.path("example")), examples)
                .filter(example -> !example.isMissingNode())
                .findFirst()
                .orElseGet(() -> sample(resolved(json.path("schema"))));
    }

    private JsonNode sample(JsonNode schema) {
        if (schema.has("example") || schema.has("default") || schema.has("enum")) {
            return Stream.of(
                            schema.path("example"),
                            schema.path("default"),
                            schema.path("enum").path(0))
                    .filter(node -> !node.isMissingNode())
                    .findFirst()
                    .orElseThrow();
        }
        var type = schema.path("type");
        return sample(schema, type.isArray() ? type.path(0).asText() : type.asText());
    }

    private JsonNode sample(JsonNode schema, String type) {
        var nodes = JsonNodeFactory.instance;
        return switch (type) {
            case "integer", "number" -> nodes.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> nodes.booleanNode(true);
            case "array" -> nodes.arrayNode().add(sample(resolved(schema.path("items"))));
            case "object" -> object(schema);
            default -> nodes.textNode(schema.path("format").asText().equals("uuid") ? Specimens.NO_ID : "x");
        };
    }

    private ObjectNode object(JsonNode schema) {
        var object = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .propertyStream()
                .forEach(each -> object.set(each.getKey(), sample(resolved(each.getValue()))));
        return object;
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
    }
}
